"""Compares what `summary` and `coverage` print with the truth of a set of lists."""
import csv
import sys

truth, summary, coverage = sys.argv[1:4]


def read(path):
    with open(path, encoding='utf-8-sig') as file:
        return list(csv.DictReader(file))


print('\n== summary against the truth (reported = roles, people, valid PSM within [min, max])')
expected = {(r['kab_code'], r['kind']): r for r in read(truth + '/truth_summary.csv')}
outside = shown = 0
for row in read(summary):
    want = expected.get((row['region'], row['kind']))
    if not want:
        continue
    shown += 1
    notes = []
    if int(row['reported']) != int(want['role_holders']):
        notes.append(f"reported {row['reported']} truth {want['role_holders']}")
    if int(row['people']) != int(want['distinct_persons']):
        notes.append(f"people {row['people']} truth {want['distinct_persons']}")
    if row['kind'] == 'PSM' and not int(want['psm_valid_min']) <= int(row['valid']) <= int(want['psm_valid_max']):
        notes.append(f"valid {row['valid']} outside {want['psm_valid_min']}..{want['psm_valid_max']}")
        outside += 1
    if notes:
        print(f"  {row['region']} {row['kind']}: {'; '.join(notes)}")
print(f'{shown} lines compared, valid PSM outside the range: {outside}')

print('\n== coverage against the truth')
expected = {r['village_code']: r for r in read(truth + '/truth_coverage.csv')}
answer = {r.get('village') or r.get('region') or r.get('village_code'): r for r in read(coverage)}
for field, names in (('psm_active', ('active', 'psm_active')), ('psm_valid', ('valid', 'psm_valid'))):
    wrong = 0
    for code, row in expected.items():
        given = answer.get(code, {})
        value = next((given[n] for n in names if n in given), '0') or '0'
        wrong += int(value) != int(row[field])
    print(f'{field}: {len(expected) - wrong} of {len(expected)} villages as the truth says')
