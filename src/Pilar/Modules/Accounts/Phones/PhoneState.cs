using Pilar.Data.Accounts;
using Pilar.Web;
using Pilar.Web.Ui;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Accounts.Phones;

/// <summary>How a phone stands with the office, in words.</summary>
internal static class PhoneState
{
    /// <summary>The version of the app that the server hands out now.</summary>
    public static string CurrentApp => Asset.Find("field/app.js")!.Hash;

    public static (Tone Tone, string Text) State(this FieldDevice phone, DateTime now) => phone switch
    {
        { WipedAt: not null } => (Tone.Bad, T("data dihapus", "data deleted")),
        { EndedAt: not null } => (Tone.Neutral, T("keluar", "signed out")),
        _ when phone.IsSilent(now) => (Tone.Warn, T("lama diam", "long silent")),
        _ => (Tone.Good, T("masuk", "signed in")),
    };

    public static string App(this FieldDevice phone) => phone.AppVersion is not { } version ? T("belum diketahui", "not known yet")
        : version == CurrentApp ? T("terbaru", "newest") : T("lama", "old");
}
