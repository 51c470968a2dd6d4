using static Pilar.Kernel.Language;

namespace Pilar.Data;

/// <summary>The actor may not do this here: answered with 403.</summary>
public sealed class Denied() : Exception(T("Anda tidak berwenang melakukan ini di wilayah tersebut.", "You are not allowed to do this in that region."));

/// <summary>Somebody else changed the record since it was opened: answered with 409 and the difference.</summary>
public sealed class Conflict(Exception? inner = null)
    : Exception(T("Data ini baru saja diubah orang lain. Periksa perubahannya, lalu simpan lagi.", "Somebody else has just changed this record. Look at the difference, then save again."), inner);
