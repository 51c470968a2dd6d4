using Pilar.Kernel;
using Pilar.Modules.Registry.Imports.Reading.Columns;
using Pilar.Modules.Registry.Imports.Reading.Sheets;
using Pilar.Modules.Regions;
using static Pilar.Modules.Registry.Imports.Reading.Columns.ListField;

namespace Pilar.Modules.Registry.Imports.Reading.Layout;

/// <summary>Decides what each column of a table holds: headings first, then what stands below them.</summary>
internal sealed class TableLayout(RegionResolver resolver, string scope, ListKind kind, int thisYear)
{
    private const double Most = 0.6;

    /// <summary>The mappings of a headed table: one, or several for tables side by side.</summary>
    public List<ColumnMapping> Map(HeaderBlock header, IReadOnlyList<SheetRow> sample, IReadOnlySet<int> hidden)
    {
        var width = Math.Max(header.Headings.Count, sample.Count == 0 ? 0 : sample.Max(r => r.Cells.Length));
        var headings = header.Headings.Concat(Enumerable.Range(header.Headings.Count, width - header.Headings.Count).Select(i => new Heading(i, "", ""))).ToList();
        var fields = header.Fields.ToArray();
        var offices = OfficeColumns.Find(headings.Take(fields.Length).ToList(), fields);
        return offices.Count == 0
            ? [.. SideBySide.Split(header, width).Select(block => Map(headings, fields, block, sample, hidden))]
            : [.. offices.Select(o => Map(headings, fields, (0, width), sample, hidden, o.Office, offices.Where(other => other != o).SelectMany(other => other.Columns).ToHashSet()))];
    }

    /// <summary>The mapping of a table without any header, when its content leaves no doubt that it lists people.</summary>
    public ColumnMapping? Guess(IReadOnlyList<SheetRow> sample, IReadOnlySet<int> hidden)
    {
        var width = sample.Max(r => r.Cells.Length);
        var headings = Enumerable.Range(0, width).Select(i => new Heading(i, "", "")).ToList();
        var mapping = Map(headings, [], (0, width), sample, hidden);
        return mapping.Has(Name) && mapping.Has(Nik) ? mapping : null;
    }

    private ColumnMapping Map(List<Heading> headings, ListField[] named, (int From, int Until) block, IReadOnlyList<SheetRow> sample, IReadOnlySet<int> hidden,
        string office = "", HashSet<int>? ofOthers = null)
    {
        var fields = new ListField[headings.Count];
        for (var i = block.From; i < block.Until; i++) fields[i] = i < named.Length && ofOthers?.Contains(i) != true ? named[i] : Other;
        var contents = new Dictionary<int, ColumnContent>();
        HideCopies(fields, hidden);
        Correct(fields);
        PlaceColumns.Sort(headings, fields, kind);
        FillGaps();
        KeepFirst(fields);
        var signature = ColumnMapping.Sign(headings.Skip(block.From).Take(block.Until - block.From).Select(h => h.Text), office);
        return new(signature, [.. Enumerable.Range(block.From, block.Until - block.From)
            .Where(i => fields[i] != Other || !headings[i].IsBlank || Content(i).Filled > 0)
            .Select(i => new MappedColumn(i, headings[i].Text, fields[i]))], office);

        ColumnContent Content(int column) => contents.TryGetValue(column, out var known) ? known : contents[column] = new(sample, column);

        void Correct(ListField[] fields)
        {
            for (var i = block.From; i < block.Until; i++)
            {
                if (fields[i] is BirthPlace or BirthDate && Content(i).PlacesAndDates(thisYear) > Most) fields[i] = BirthPlaceAndDate;
                if (fields[i] == DutyArea) fields[i] = AreaLevel(Content(i));
                if (fields[i] is Nik or FamilyCard && Content(i).Filled > 2 && Content(i).Niks < 0.1 && Content(i).Names > Most) fields[i] = Other;
            }

            var niks = Indexes(Nik).ToList();
            if (niks.Count > 1)
                foreach (var other in niks.Except([niks.MaxBy(i => (Content(i).PlausibleNiks, -i))])) fields[other] = Other;
            if (niks.Count == 1 && Content(niks[0]) is { Filled: > 3, Niks: < 0.2 } && Indexes(Other).Any(i => Content(i).Niks > Most)) fields[niks[0]] = Other;
        }

        void FillGaps()
        {
            Take(Nik, i => Content(i).PlausibleNiks, 0.5);
            Take(Name, i => Content(i).Names * Math.Min(1, Content(i).Variety + 0.2) - Places(i), 0.7);
            if (!Has(SexMale)) Take(Sex, i => Content(i).Sexes, 0.85);
            if (!Has(Sex)) TakeTicks();
            if (!Has(BirthDate) && !Has(BirthYear)) Take(BirthPlaceAndDate, i => Content(i).PlacesAndDates(thisYear), Most);
            if (!Has(BirthPlaceAndDate) && !Has(BirthYear)) Take(BirthDate, i => Content(i).BirthDates(thisYear), Most);
            Take(ListField.Phone, i => Content(i).Phones, Most);
            Take(Email, i => Content(i).Emails, Most);
            Take(Address, i => Content(i).Addresses, Most);
            Take(DecreeNumber, i => Content(i).Decrees, 0.8);
            if (named.Length == 0 || !Has(DutyVillage) && !Has(HomeVillage) && kind.DutyLevel == RegionLevel.Village) Take(DutyVillage, i => Regional(i, RegionLevel.Village), Most);
            if (named.Length == 0 || !Has(DutyDistrict) && kind.DutyLevel == RegionLevel.District) Take(DutyDistrict, i => Regional(i, RegionLevel.District), Most);
            if (RegionCode.Level(scope) < RegionLevel.Regency && (named.Length == 0 || !Has(DutyRegency))) Take(DutyRegency, i => Regional(i, RegionLevel.Regency), Most);
        }

        IEnumerable<int> Indexes(ListField wanted) => Enumerable.Range(block.From, block.Until - block.From).Where(i => fields[i] == wanted);

        bool Has(ListField wanted) => Indexes(wanted).Any();

        double Regional(int column, RegionLevel level) => Content(column).Filled < 2 ? 0 : Content(column).Regions(resolver, scope, level);

        double Places(int column) => Math.Max(Regional(column, RegionLevel.Village), Regional(column, RegionLevel.District));

        void Take(ListField wanted, Func<int, double> share, double least)
        {
            if (Has(wanted) || sample.Count == 0) return;
            var best = Indexes(Other).Where(i => Content(i).Filled > 0 && (Content(i).Filled > 1 || sample.Count < 3) && !hidden.Contains(i) && ofOthers?.Contains(i) != true).Select(i => (Index: i, Share: share(i))).DefaultIfEmpty((Index: -1, Share: 0)).MaxBy(c => c.Share);
            if (best.Share >= least) fields[best.Index] = wanted;
        }

        void TakeTicks()
        {
            if (Has(SexMale)) return;
            for (var i = block.From; i + 1 < block.Until; i++)
                if (fields[i] == Other && fields[i + 1] == Other && headings[i].IsBlank && Content(i) is { Filled: > 1, Ticks: > 0.9 } && Content(i + 1) is { Filled: > 1, Ticks: > 0.9 }
                    && sample.All(r => r[i].IsBlank || r[i + 1].IsBlank))
                {
                    (fields[i], fields[i + 1]) = (SexMale, SexFemale);
                    return;
                }
        }

        void KeepFirst(ListField[] all)
        {
            var seen = new HashSet<ListField>();
            for (var i = block.From; i < block.Until; i++)
                if (all[i] != Other && !seen.Add(all[i])) all[i] = Other;
        }
    }

    private static void HideCopies(ListField[] fields, IReadOnlySet<int> hidden)
    {
        foreach (var column in hidden)
            if (column < fields.Length && fields[column] != Other && Enumerable.Range(0, fields.Length).Any(i => i != column && fields[i] == fields[column])) fields[column] = Other;
    }

    private ListField AreaLevel(ColumnContent content)
    {
        var best = new[] { (DutyVillage, RegionLevel.Village), (DutyDistrict, RegionLevel.District), (DutyRegency, RegionLevel.Regency) }
            .Select(l => (Field: l.Item1, Share: content.Regions(resolver, scope, l.Item2) + (l.Item2 == kind.DutyLevel ? 0.05 : 0)))
            .MaxBy(l => l.Share);
        return best.Share > 0.3 ? best.Field : kind.DutyLevel switch { RegionLevel.Village => DutyVillage, RegionLevel.District => DutyDistrict, _ => DutyRegency };
    }
}
