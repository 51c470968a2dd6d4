namespace Pilar.Modules.Registry.People;

/// <summary>As identity cards state it: L (laki-laki) or P (perempuan).</summary>
public enum Sex { Male, Female }
