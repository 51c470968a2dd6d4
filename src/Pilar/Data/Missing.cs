using static Pilar.Kernel.Language;

namespace Pilar.Data;

/// <summary>There is no such record, or it lies in another region: answered with 404, so that nobody learns which.</summary>
public sealed class Missing() : Exception(T("Data ini tidak ada, atau tidak berada di wilayah Anda.", "There is no such record in your region."));
