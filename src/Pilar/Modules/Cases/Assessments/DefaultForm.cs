using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;

namespace Pilar.Modules.Cases.Assessments;

/// <summary>The form an installation starts with: parts A to C of the ministry's form P1, and the headings of a psychosocial assessment.</summary>
internal sealed class DefaultForm(AppDb db) : Seed
{
    private const string Code = "ASESMEN-AWAL", Client = "A. Penerima manfaat", Family = "B. Keluarga", Body = "C. Keadaan jasmani dan kebutuhan dasar", Mind = "D. Psikososial";

    public override async Task Plant()
    {
        if (await db.Set<AssessmentForm>().AnyAsync(f => f.Code == Code)) return;
        var form = new AssessmentForm(Code, "Asesmen awal", 1, Fields());
        form.PutInForce();
        db.Add(form);
        await db.Commit(new Act(CasePermissions.MaintainForms, "PlantAssessmentForm", RegionCode.Nation, nameof(AssessmentForm), form.Id));
    }

    private static IEnumerable<FormField> Fields()
    {
        var number = 0;
        FormField Ask(string section, string label, FieldType type, bool required = false, FieldChoice[]? choices = null, string? when = null, string? value = null) =>
            new($"q{++number}", section, label, type, required, choices, when, value);
        FieldChoice[] Plain(params string[] texts) => [.. texts.Select(t => new FieldChoice(t))];
        FieldChoice[] scale = [new("sangat kurang", 1), new("kurang", 2), new("cukup", 3), new("baik", 4), new("sangat baik", 5)];

        yield return Ask(Client, "Tempat tinggal", FieldType.Choice, true, Plain("rumah tangga", "panti", "tidak menetap"));
        yield return Ask(Client, "Status perkawinan", FieldType.Choice, choices: Plain("belum kawin", "kawin", "cerai hidup", "cerai mati"));
        yield return Ask(Client, "Pendidikan terakhir", FieldType.Choice, choices: Plain("tidak sekolah", "SD", "SMP", "SMA", "perguruan tinggi"));
        yield return Ask(Client, "Penyandang disabilitas", FieldType.YesNo, true);
        var disability = $"q{number}";
        yield return Ask(Client, "Ragam disabilitas", FieldType.Several, choices: Plain("fisik", "intelektual", "mental", "sensorik"), when: disability, value: Answers.Yes);
        yield return Ask(Client, "Tingkat disabilitas", FieldType.Choice, choices: [new("ringan", 1), new("sedang", 2), new("berat", 3)], when: disability, value: Answers.Yes);
        yield return Ask(Family, "Jumlah anggota keluarga serumah", FieldType.Number);
        yield return Ask(Family, "Pekerjaan kepala keluarga", FieldType.Text);
        yield return Ask(Family, "Penghasilan keluarga sebulan (rupiah)", FieldType.Number);
        yield return Ask(Family, "Siapa yang merawat sehari-hari", FieldType.Text);
        foreach (var need in new[] { "Makanan", "Pakaian", "Tempat tinggal", "Kebersihan diri", "Kesehatan" }) yield return Ask(Body, need, FieldType.Choice, true, scale);
        yield return Ask(Mind, "Masalah yang dikemukakan", FieldType.Text, true);
        foreach (var heading in new[] { "Sumber keterangan", "Hubungan keluarga", "Kesehatan dan riwayat sakit", "Keadaan psikologis", "Hubungan sosial", "Status hukum", "Kekuatan dan sumber daya" }) yield return Ask(Mind, heading, FieldType.Text);
    }
}
