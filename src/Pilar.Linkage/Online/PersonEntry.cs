namespace Pilar.Linkage;

/// <summary>What the index knows about a person. Everything but the name may be missing.</summary>
/// <param name="Name">Name as written, with or without titles.</param>
/// <param name="Nik">16 digits; anything else written in a NIK field is compared as digits.</param>
/// <param name="BirthDate">Birth date.</param>
/// <param name="Sex">L or P (any word that begins like it).</param>
/// <param name="Village">Region code of the domicile, with or without dots.</param>
/// <param name="Phone">Phone number in any form.</param>
public sealed record PersonEntry(string Name, string? Nik = null, DateOnly? BirthDate = null, string? Sex = null, string? Village = null, string? Phone = null);

/// <summary>Somebody in the index who may be the person asked for. Probability 0 to 1; weight is log2 of the odds.</summary>
public sealed record PersonMatch(Guid Id, double Probability, double Weight, IReadOnlyList<FieldEvidence> Fields);

/// <summary>How one field speaks: its level of agreement in words and its share of the weight (log2; negative = against).</summary>
public sealed record FieldEvidence(string Field, string Level, double Weight);
