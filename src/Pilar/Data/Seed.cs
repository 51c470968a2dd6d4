namespace Pilar.Data;

/// <summary>Rows every installation starts with (regions, code lists, default rules). Planting twice changes nothing.</summary>
public abstract class Seed
{
    /// <summary>Small numbers are planted first.</summary>
    public virtual int Order => 100;

    public abstract Task Plant();
}
