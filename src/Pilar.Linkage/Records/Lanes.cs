namespace Pilar.Linkage.Records;

/// <summary>Chooses the blocking lanes for a set of fields: at most 16, the most telling kinds first.</summary>
internal static class Lanes
{
    public const int Most = 16;

    public static Lane[] For(LinkField[] fields)
    {
        var wished = new List<(double Rank, Lane Lane)>();
        var group = 0;
        for (var f = 0; f < fields.Length; f++, group++)
        {
            var field = fields[f];
            void Add(double rank, LanePart part, double reliability, int length = 0) => wished.Add((rank, new Lane(f, part, length, reliability, group)));
            switch (field.Kind)
            {
                case FieldKind.Name:
                    Add(0, LanePart.AllWords, .72);
                    Add(1, LanePart.FirstWord, .55);
                    Add(1, LanePart.LastWord, .45);
                    Add(2, LanePart.Start, .5, 3);
                    break;
                case FieldKind.GivenName:
                    Add(0, LanePart.FirstWord, .78);
                    Add(2, LanePart.Start, .5, 3);
                    break;
                case FieldKind.Surname:
                    Add(0, LanePart.AllWords, .78);
                    Add(2, LanePart.Start, .5, 3);
                    break;
                case FieldKind.Date:
                    Add(0, LanePart.Year, .93);
                    Add(0, LanePart.DayAndMonth, .92);
                    break;
                case FieldKind.Identifier when field.IsNumeric:
                    Add(0, LanePart.Head, .94);
                    Add(0, LanePart.Tail, .94);
                    break;
                case FieldKind.Identifier: Add(0, LanePart.Whole, .85); break;
                case FieldKind.Phone: Add(1, LanePart.Whole, .65); break;
                case FieldKind.Email: Add(1, LanePart.Whole, .65); break;
                case FieldKind.Sex: Add(6, LanePart.Whole, .98); break;
                case FieldKind.Region:
                    Add(2, LanePart.Whole, .85);
                    foreach (var length in field.Levels.Reverse().Take(2)) Add(3, LanePart.RegionLevel, .4, length);
                    break;
                case FieldKind.Postcode: Add(2, LanePart.Whole, .8); break;
                case FieldKind.Place: Add(3.5, LanePart.Whole, .8); break;
                case FieldKind.Address:
                    Add(3, LanePart.RareWordAndNumber, .5);
                    Add(4, LanePart.RareWord, .5);
                    break;
                case FieldKind.Category: Add(7, LanePart.Whole, .7); break;
                case FieldKind.Number or FieldKind.Age: Add(5, LanePart.Whole, .8); break;
            }
        }
        var chosen = wished.Select((w, i) => (w.Rank, i, w.Lane)).OrderBy(w => w.Rank).ThenBy(w => w.i).Take(Most).OrderBy(w => w.i).Select(w => w.Lane).ToArray();
        for (var i = 0; i < chosen.Length; i++)
            for (var j = i + 1; j < chosen.Length; j++)
                if (chosen[i].Group == chosen[j].Group && Contains(chosen[i], chosen[j])) chosen[i].Implies |= 1u << j;
        return chosen;
    }

    private static bool Contains(Lane fine, Lane coarse) => (fine.Part, coarse.Part) switch
    {
        (LanePart.AllWords, _) => true,
        (LanePart.FirstWord, LanePart.Start) => true,
        (LanePart.Whole, LanePart.RegionLevel) => true,
        (LanePart.RegionLevel, LanePart.RegionLevel) => fine.Length > coarse.Length,
        (LanePart.RareWordAndNumber, LanePart.RareWord) => true,
        _ => false,
    };
}
