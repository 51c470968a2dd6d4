using Pilar.Linkage.Comparing;
using Pilar.Linkage.Model;

namespace Pilar.Linkage.Online;

/// <summary>
/// The model for single look-ups in an Indonesian register, where there is nothing to train on. How one person's records agree comes from
/// <see cref="Training"/> on a synthetic list of 1,000,000 records, rounded. The rest is set by hand, towards caution: how many pairs of households,
/// neighbours and namesakes there are, the levels too rare to be learnt, the usual rarities. No real register has been measured; its probabilities rank
/// well but are not calibrated as those of a full run are. Level order as in <see cref="Levels"/>.
/// </summary>
internal static class RegistryModel
{
    public static LinkField[] Fields { get; } =
    [
        new("name", FieldKind.Name, ["name"]),
        new("nik", FieldKind.Identifier, ["nik"]) { IsNumeric = true, IsNik = true },
        new("birth_date", FieldKind.Date, ["birth_date"]),
        new("sex", FieldKind.Sex, ["sex"]),
        new("village", FieldKind.Region, ["village"]) { Levels = [2, 4, 6] },
        new("phone", FieldKind.Phone, ["phone"]),
    ];

    /// <summary>Per class: for every person, how many pairs of that kind are supposed among a million (chance classes grow with the register).</summary>
    private static readonly double[] PairsPerPerson = [0.28, 0.32, 0.008, 1.1, 0.15, 0.11, 0.5e6];

    private static readonly double[] Unrelated1 = [1, .96466, .01578, .01587, .00298, .00019, .00026, .00002, .00024, .00001];
    private static readonly double[] UnrelatedNik = [1, .85396, .14603, 2e-7, 1e-6, 1e-7, 1e-7];
    private static readonly double[] UnrelatedDate = [1, .97865, .01579, .000001, .00373, .00175, .00002, .00007];
    private static readonly double[] UnrelatedVillage = [1, .90798, .08779, .00361, .00026, .00033, .00002];
    private static readonly double[] UnrelatedPhone = [1, .99999, .00001, 1e-7, 1e-7];

    private static readonly double[][][] Probability =
    [
        [[1, .00844, .03123, .01732, .10461, .0924, .10264, .12285, .52049, .00002], [1, .005, .006, .02625, .02148, .10428, .836], [1, .00301, .02677, .00002, .00887, .10398, .01091, .84643], [1, .014, .986], [1, .04275, .00565, .00126, .09702, .00808, .84525], [1, .35467, .0005, .03875, .60607]],
        [[1, .66305, .04096, .23504, .05314, .00383, .00147, .00028, .00223, .00001], [1, .81716, .14016, .00007, .0325, .00044, .00966], UnrelatedDate, [1, .47797, .52203], [1, .03005, .00502, .01016, .02611, .0051, .92356], [1, .41136, .00655, .03062, .55147]],
        [[1, .4297, .06159, .31308, .00298, .00019, .1922, .00002, .00024, .00001], [1, .44947, .03783, .14301, .0794, .27866, .01163], [1, .00667, .00667, .00667, .00667, .00667, .00667, .96], [1, .51298, .48702], [1, .03868, .00761, .012, .03295, .00896, .8998], [1, .41118, .0067, .03065, .55147]],
        [[1, .9406, .0216, .03309, .00422, .00004, .00041, .00001, .00004, .00001], UnrelatedNik, UnrelatedDate, [1, .50845, .49155], [1, 1e-6, 1e-6, 1e-6, 1e-6, 1e-6, .99999], UnrelatedPhone],
        [[1, 1e-5, 1e-5, .15949, 1e-5, .30875, .00002, .06234, .46939, 1e-6], UnrelatedNik, UnrelatedDate, [1, .00143, .99857], [1, .00003, .00001, .85821, .09383, .03439, .01353], UnrelatedPhone],
        [[1, .8834, .03117, .08001, .00298, .00019, .002, .00002, .00024, .00001], [1, .0785, .07902, .02609, .58151, .23411, .00076], [1, .00667, .00667, .00667, .00667, .00667, .00667, .96], [1, .39517, .60483], [1, .16613, .04305, .55047, .10917, .02508, .10611], UnrelatedPhone],
        [Unrelated1, UnrelatedNik, UnrelatedDate, [1, .5, .5], UnrelatedVillage, UnrelatedPhone],
    ];

    /// <summary>Bits of rarity that agreeing names, birth dates and villages are supposed to show on average.</summary>
    private static readonly (int Field, int Level, double Bits)[] Usual =
        [(0, 3, 5.5), (0, 4, 5.5), (0, 5, 9), (0, 6, 9), (0, 7, 9.5), (0, 8, 10.5), (2, 7, 13.5), (4, 6, 15.5)];

    /// <summary>A register of fewer is taken for the beginning of one of this size: that it holds only one Ahmad does not make him unmistakable.</summary>
    private const int Young = 5_000;

    /// <summary>The model for looking one person up among <paramref name="people"/>.</summary>
    public static LinkModel For(int people)
    {
        var size = Math.Max(people, Young);
        double[] pairs = [.. PairsPerPerson.Select((p, k) => k < 3 ? p : k == PairsPerPerson.Length - 1 ? size : p * size / 1e6)];
        var model = new LinkModel([.. Fields.Select(Levels.Of)], Probability, pairs);
        foreach (var (field, level, bits) in Usual) model.UsualRarity[field][level] = bits;
        return model;
    }
}
