namespace Pilar.Linkage;

/// <summary>What a field holds, which decides how its values are compared.</summary>
public enum FieldKind
{
    /// <summary>A person's whole name in any order of words.</summary>
    Name,
    /// <summary>Given names only.</summary>
    GivenName,
    /// <summary>Family name only.</summary>
    Surname,
    /// <summary>Date of birth, in one column or in year, month and day columns.</summary>
    Date,
    /// <summary>A number or code given to one person (NIK, social security, passport).</summary>
    Identifier,
    /// <summary>Telephone number.</summary>
    Phone,
    /// <summary>E-mail address.</summary>
    Email,
    /// <summary>Sex or gender.</summary>
    Sex,
    /// <summary>Hierarchical region code (province, regency, district, village).</summary>
    Region,
    /// <summary>Postal code.</summary>
    Postcode,
    /// <summary>Name of a place or another short text (birth place, suburb, city, occupation).</summary>
    Place,
    /// <summary>Street address or free text: a bag of words and numbers.</summary>
    Address,
    /// <summary>One of few values (state, role): same or not.</summary>
    Category,
    /// <summary>A number (house number): same, near or not.</summary>
    Number,
    /// <summary>Age in years, or year of birth alone: same, some years apart, a slip of a digit.</summary>
    Age,
}
