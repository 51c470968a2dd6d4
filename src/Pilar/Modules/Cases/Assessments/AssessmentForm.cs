using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pilar.Data;
using Pilar.Data.Secrets;
using Pilar.Kernel;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Cases.Assessments;

public enum FieldType { Text, Number, Date, YesNo, Choice, Several }

public enum EditionState { Draft, InForce, Replaced }

/// <summary>One answer to choose, and what it counts.</summary>
public sealed record FieldChoice(string Text, int? Score = null);

/// <summary>One question of a form.</summary>
/// <param name="Key">Stays the same from edition to edition.</param>
/// <param name="ShowWhen">Key of the question whose answer decides whether this one is asked; null = always.</param>
/// <param name="ShowValue">That answer ("ya" of a yes/no question).</param>
public sealed record FormField(string Key, string Section, string Label, FieldType Type, bool Required = false, IReadOnlyList<FieldChoice>? Choices = null, string? ShowWhen = null, string? ShowValue = null);

/// <summary>An edition of an assessment form. What was filled in keeps its edition; a new edition in force replaces the one before.</summary>
public sealed class AssessmentForm : IVersioned
{
    public const int MostFields = 150;
    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() } };

    private AssessmentForm() { }

    public AssessmentForm(string code, string title, int edition, IEnumerable<FormField> fields)
    {
        (Code, Title, Edition) = (code, title, edition);
        Write(fields);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public string Code { get; private set; } = "";
    public string Title { get; private set; } = "";
    public int Edition { get; private set; }
    public EditionState State { get; private set; }
    public string Body { get; private set; } = "";
    public int Version { get; private set; }

    public IReadOnlyList<FormField> Fields => JsonSerializer.Deserialize<FormField[]>(Body, Json)!;

    public void Change(IReadOnlyList<FormField> fields)
    {
        RefuseUnlessDraft();
        if (fields.Count > MostFields) throw new Refusal(T($"Paling banyak {MostFields} pertanyaan.", $"At most {MostFields} questions."));
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in fields)
        {
            if (field.ShowWhen is { } other && !keys.Contains(other)) throw new Refusal(T($"\"{field.Label}\" bergantung pada pertanyaan yang tidak ada di atasnya.", $"\"{field.Label}\" depends on a question that does not stand above it."));
            keys.Add(field.Key);
        }
        Write(fields);
    }

    public void PutInForce()
    {
        RefuseUnlessDraft();
        if (Fields.Count == 0) throw new Refusal(T("Formulir ini belum berisi pertanyaan.", "This form has no questions yet."));
        State = EditionState.InForce;
    }

    public void Replace() => State = EditionState.Replaced;

    private void Write(IEnumerable<FormField> fields) => Body = JsonSerializer.Serialize(fields, Json);

    private void RefuseUnlessDraft()
    {
        if (State != EditionState.Draft) throw new Refusal(T("Edisi ini sudah berlaku. Buat edisi baru untuk mengubahnya.", "This edition is in force. Make a new one to change it."));
    }
}

/// <summary>A form filled in about a case.</summary>
public sealed class FilledAssessment
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public required Guid CaseId { get; init; }
    public required Guid FormId { get; init; }

    /// <summary>Encrypted: key -> answer.</summary>
    public required byte[] Answers { get; init; }

    /// <summary>Sum of the scores; null when nothing counts.</summary>
    public int? Score { get; init; }
    public required DateTime At { get; init; }
    public required string By { get; init; }
}

internal sealed class AssessmentMapping : IEntityTypeConfiguration<AssessmentForm>, IEntityTypeConfiguration<FilledAssessment>
{
    private const int LongestBody = 200_000;

    public void Configure(EntityTypeBuilder<AssessmentForm> form)
    {
        form.ToTable("assessment_forms").Ignore(f => f.Fields);
        form.Property(f => f.Body).HasMaxLength(LongestBody).MaskedInAudit();
        form.HasIndex(f => new { f.Code, f.Edition }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<FilledAssessment> filled)
    {
        filled.ToTable("filled_assessments");
        filled.Property(f => f.Answers).Encrypted();
        filled.Property(f => f.Score).MaskedInAudit();
        filled.HasIndex(f => new { f.CaseId, f.At });
        filled.HasOne<Records.Case>().WithMany().HasForeignKey(f => f.CaseId).OnDelete(DeleteBehavior.Cascade);
        filled.HasOne<AssessmentForm>().WithMany().HasForeignKey(f => f.FormId).OnDelete(DeleteBehavior.Restrict);
    }
}
