using Pilar.Data;
using Pilar.Kernel;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Training.Speakers;

/// <summary>A resource person ("narasumber"), known to every office; kept by the one that entered them.</summary>
public sealed class Speaker : IVersioned
{
    private Speaker() { }

    public Speaker(string owner, SpeakerForm form)
    {
        OwnerRegion = owner;
        Describe(form);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public string OwnerRegion { get; private set; } = "";
    public string Name { get; private set; } = "";
    public string Institution { get; private set; } = "";
    public string? Expertise { get; private set; }
    public string? Phone { get; private set; }
    public string? Email { get; private set; }

    /// <summary>Counts bookings: whoever books holds this row until the end of the transaction.</summary>
    public int Bookings { get; private set; }
    public int Version { get; private set; }

    public void Describe(SpeakerForm form)
    {
        if (string.IsNullOrWhiteSpace(form.Name)) throw new Refusal(T("Isi nama narasumber.", "Give the name of the speaker."), nameof(form.Name));
        if (string.IsNullOrWhiteSpace(form.Institution)) throw new Refusal(T("Isi lembaga asalnya.", "Give the institution."), nameof(form.Institution));
        (Name, Institution, Expertise, Phone, Email) = (form.Name.Trim(), form.Institution.Trim(), Blank(form.Expertise), Blank(form.Phone), Blank(form.Email));
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

public sealed class SpeakerForm
{
    public string? Name { get; set; }
    public string? Institution { get; set; }
    public string? Expertise { get; set; }
    public string? Phone { get; set; }
    public string? Email { get; set; }
    public int Version { get; set; }

    public static SpeakerForm Of(Speaker s) => new() { Name = s.Name, Institution = s.Institution, Expertise = s.Expertise, Phone = s.Phone, Email = s.Email, Version = s.Version };
}
