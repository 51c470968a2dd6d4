using Pilar.Kernel;
using Pilar.Modules.Regions;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Activities.Diary;

/// <summary>An entry in words, field by field, to show and to compare.</summary>
internal static class EntryLines
{
    public static IReadOnlyList<(string Label, string Value)> Of(DiaryEntry e, RegionTree tree, CodeNames names) =>
    [
        (T("Tanggal", "Day"), Show.Date(e.On)), (T("Mulai", "From"), e.From is { } from ? $"{from:HH:mm}" : "–"), (T("Lama (jam)", "Hours"), Show.Number(e.Hours, 2)), (T("Fungsi", "Function"), names.Function(e.Function)), (T("Program", "Programme"), names.Programme(e.Programme)),
        (T("Kegiatan", "Activity"), e.What), (T("Wilayah", "Region"), tree.Place(e.PlaceRegionCode)), (T("Tempat", "Place"), e.Place ?? "–"), (T("Titik", "Point"), Coordinates.Write(e is { Latitude: { } y, Longitude: { } x } ? new GeoPoint(x, y) : null) ?? "–"),
        (T("Perempuan", "Women"), Show.Number(e.Women)), (T("Laki-laki", "Men"), Show.Number(e.Men)), (T("Anak", "Children"), Show.Number(e.Children)), (T("Lanjut usia", "Elderly"), Show.Number(e.Elderly)), (T("Penyandang disabilitas", "People with disabilities"), Show.Number(e.Disabled)),
    ];
}
