using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.Imports.Reading;

/// <summary>Problems in plain words, in the language of the reader.</summary>
public static class ProblemText
{
    public static string Sentence(this Problem problem)
    {
        var (written, meant) = (problem.Written, problem.Meant);
        return problem.Code switch
        {
            ProblemCode.NameMissing => T("Nama tidak terisi.", "The name is missing."),
            ProblemCode.NikMissing => T("NIK tidak terisi.", "The NIK is missing."),
            ProblemCode.NikFormat => T($"NIK \"{written}\" bukan 16 angka.", $"NIK \"{written}\" is not 16 digits."),
            ProblemCode.NikLastDigitLost => T($"NIK \"{written}\" tersimpan sebagai bilangan, angka ke-16 hilang. Ketik ulang sebagai teks.", $"NIK \"{written}\" was stored as a number and lost its 16th digit. Type it again as text."),
            ProblemCode.NikScientific => T($"NIK berubah menjadi \"{written}\" oleh Excel. Ketik ulang sebagai teks.", $"Excel turned the NIK into \"{written}\". Type it again as text."),
            ProblemCode.NikImpossibleDate => T($"Angka 7-12 NIK \"{written}\" bukan tanggal yang mungkin.", $"Digits 7-12 of NIK \"{written}\" are no possible date."),
            ProblemCode.NikSex => T("NIK menunjukkan jenis kelamin lain daripada yang tertulis.", "The NIK says another sex than the list."),
            ProblemCode.NikDate => T("Tanggal lahir dalam NIK berbeda dari yang tertulis.", "The birth date in the NIK differs from the one in the list."),
            ProblemCode.NikIsFamilyCard => T("NIK sama dengan nomor KK.", "The NIK is the same as the family card number."),
            ProblemCode.BirthDateMissing => T("Tanggal lahir tidak terisi.", "The birth date is missing."),
            ProblemCode.BirthDateYearOnly => T($"Hanya tahun lahir yang tertulis: \"{written}\".", $"Only the year of birth is given: \"{written}\"."),
            ProblemCode.BirthDateUnreadable => T($"Tanggal lahir \"{written}\" tidak terbaca.", $"The birth date \"{written}\" cannot be read."),
            ProblemCode.BirthDateImplausible => T($"Tanggal lahir \"{written}\" tidak masuk akal.", $"The birth date \"{written}\" is not plausible."),
            ProblemCode.SexMissing => T("Jenis kelamin tidak terisi.", "The sex is missing."),
            ProblemCode.SexUnreadable => T($"Jenis kelamin \"{written}\" tidak terbaca.", $"The sex \"{written}\" cannot be read."),
            ProblemCode.RegencyUnresolved => Place("Kabupaten/kota", "regency", written, meant),
            ProblemCode.DistrictUnresolved => Place("Kecamatan", "district", written, meant),
            ProblemCode.DistrictMisspelt => T($"Kecamatan \"{written}\" dibaca sebagai {meant}.", $"District \"{written}\" was read as {meant}."),
            ProblemCode.VillageUnresolved => written.Length == 0 ? T("Wilayah tugas tidak terisi.", "The region of duty is missing.") : Place("Wilayah tugas", "region of duty", written, meant),
            ProblemCode.VillageMisspelt => T($"Desa/kelurahan \"{written}\" dibaca sebagai {meant}.", $"Village \"{written}\" was read as {meant}."),
            ProblemCode.VillageElsewhere => T($"\"{written}\" tidak ada di kecamatan ini; ada {meant}.", $"\"{written}\" is not in this district; there is {meant}."),
            ProblemCode.VillageAmbiguous => T($"\"{written}\" dapat berarti beberapa wilayah: {meant}.", $"\"{written}\" can mean several regions: {meant}."),
            ProblemCode.HomeUnresolved => Place("Desa/kelurahan domisili", "village of residence", written, meant),
            ProblemCode.DecreeEndUnreadable => T($"Masa berlaku SK \"{written}\" tidak terbaca.", $"The term of the decree \"{written}\" cannot be read."),
            ProblemCode.DecreeDateUnreadable => T($"Tanggal SK \"{written}\" tidak terbaca.", $"The date of the decree \"{written}\" cannot be read."),
            ProblemCode.PhoneUnreadable => T($"Nomor telepon \"{written}\" tidak terbaca.", $"The phone number \"{written}\" cannot be read."),
            _ => problem.Code,
        };
    }

    private static string Place(string indonesian, string english, string written, string meant) => meant.Length == 0
        ? T($"{indonesian} \"{written}\" tidak ditemukan.", $"The {english} \"{written}\" was not found.")
        : T($"{indonesian} \"{written}\" tidak ditemukan. Mungkin: {meant}.", $"The {english} \"{written}\" was not found. Perhaps: {meant}.");
}
