using Pilar.Linkage.Text;

namespace Pilar.Linkage.Columns;

/// <summary>What a column's header says it holds.</summary>
internal enum HeaderMeaning { Unknown, Ignore, Id, Name, Given, Middle, Surname, Date, Year, Month, Day, Sex, Identifier, HouseholdNumber, Age, Phone, Email, Postcode, Region, Place, Address, HouseNumber, Category }

/// <summary>Headers as people write them, in Indonesian, English and the larger European languages, without blanks and signs.</summary>
internal static class HeaderWords
{
    private static readonly (HeaderMeaning Meaning, string[] Whole, string[] Part)[] Known =
    [
        Row(HeaderMeaning.Ignore, "CLUSTER CLUSTERID ENTITYID ENTID TRUTH TRUEID GOLDID", ""),
        Row(HeaderMeaning.Email, "", "EMAIL SUREL CORREO"),
        Row(HeaderMeaning.Year, "BY YOB BIRTHY YEAROFBIRTH BYEAR GEBJAHR TAHUNLAHIR THNLAHIR", "BIRTHYEAR YEAROFBIRTH DOBYEAR"),
        Row(HeaderMeaning.Month, "BM MOB BIRTHM MONTHOFBIRTH BMONTH GEBMONAT BULANLAHIR BLNLAHIR", "BIRTHMONTH MONTHOFBIRTH DOBMONTH"),
        Row(HeaderMeaning.Day, "BD BIRTHD DAYOFBIRTH BDAY GEBTAG HARILAHIR", "DAYOFBIRTH DOBDAY"),
        Row(HeaderMeaning.Place, "POB BPLACE TTLTEMPAT JOB", "BIRTHPLACE PLACEOFBIRTH TEMPATLAHIR TMPLAHIR TMPTLAHIR GEBURTSORT LIEUNAISSANCE LUGARNACIMIENTO LUOGONASCITA OCCUPATION PEKERJAAN PROFESSION BERUF"),
        Row(HeaderMeaning.Date, "DOB BDATE BIRTH BORN TTL", "BIRTHDATE DATEOFBIRTH DATEBIRTH BIRTHDAY TANGGALLAHIR TGLLAHIR TGLLHR GEBURTSDATUM GEBDATUM DATENAISSANCE DATEDENAISSANCE FECHANACIMIENTO FECHADENACIMIENTO DATANASCITA DATADINASCITA DATANASCIMENTO"),
        Row(HeaderMeaning.Age, "AGE UMUR USIA ALTER EDAD IDADE ETA", "AGEINYEARS AGEYEARS"),
        Row(HeaderMeaning.Sex, "SEX GENDER JK LP GESCHLECHT SEXE SEXO SESSO", "JENISKELAMIN KELAMIN GENDER"),
        Row(HeaderMeaning.HouseholdNumber, "NOKK KK NOMORKK", "KARTUKELUARGA HOUSEHOLDID FAMILYID HHID"),
        Row(HeaderMeaning.Identifier, "NIK KTP SSN BSN CPF CPR NPWP NISN NIP PESEL INSEE DNI TIN NHS", "NOKTP NOMORKTP SOCSEC SOCIALSECURITY NATIONALID NATIONALIDENT PASSPORT PASPOR IDENTITYNUMBER IDNUMBER MEDICARE TAXID NHSNUMBER NOIDENTITAS"),
        Row(HeaderMeaning.Phone, "HP WA TEL TELP NOHP NOWA NOTELP MOBILE CELL", "PHONE TELEPON TELEFON TELEPHONE HANDPHONE NOHP NOTEL PONSEL WHATSAPP MOBILENUM CELLNUM"),
        Row(HeaderMeaning.Postcode, "ZIP PLZ CP CAP KODEPOS POSTCODE", "POSTCODE POSTALCODE ZIPCODE ZIP KODEPOS POSTLEITZAHL CODEPOSTAL CODIGOPOSTAL"),
        Row(HeaderMeaning.HouseNumber, "HOUSENO HNO HAUSNR NUMBER", "STREETNUM STREETNO HOUSENUM HOUSENO HAUSNUMMER NOMORRUMAH NORUMAH CIVICNUM"),
        Row(HeaderMeaning.Region, "VILLAGE REGION REGENCY DISTRICT PROVINCE DESA KEL KEC KAB PROV WILAYAH", "KODEDESA KODEKEL KODEKEC KODEKAB KODEPROV KODEWIL KELURAHAN KECAMATAN KABUPATEN PROVINSI VILLAGECODE REGIONCODE"),
        Row(HeaderMeaning.Address, "STREET ALAMAT ADDR RUE STRASSE VIA", "ADDRESS ALAMAT STREET JALAN ADRESSE DIRECCION INDIRIZZO ENDERECO MORADA"),
        Row(HeaderMeaning.Given, "FNAME GIVEN FIRST FIRSTNAME FORENAME VORNAME PRENOM NOMBRE NAMADEPAN PRIMERNOMBRE", "GIVENNAME FIRSTNAME FORENAME FNAME VORNAME PRENOM NAMADEPAN"),
        Row(HeaderMeaning.Middle, "MIDDLE MNAME MI", "MIDDLENAME MIDNAME MIDLNAME NAMATENGAH"),
        Row(HeaderMeaning.Name, "NAME NAMA NAMALENGKAP FULLNAME", "FULLNAME NAMALENGKAP FIRSTANDSURNAME PERSONNAME NAMEFULL COMPLETENAME NOMBRECOMPLETO NOMCOMPLET"),
        Row(HeaderMeaning.Surname, "LNAME SURNAME LAST LASTNAME FAMILYNAME FAMNAME NACHNAME NOM APELLIDO APELLIDOS COGNOME SOBRENOME MARGA NAMABELAKANG", "SURNAME LASTNAME FAMILYNAME LNAME NACHNAME FAMILIENNAME APELLIDO NAMABELAKANG NAMAKELUARGA"),
        Row(HeaderMeaning.Place, "CITY TOWN SUBURB KOTA ORT STADT VILLE CIUDAD COUNTY LOCALITY PLACE", "CITY TOWN SUBURB LOCALITY COUNTYNAME"),
        Row(HeaderMeaning.Category, "STATE ROLE STATUS TYPE RACE ETHNICITY MARITALSTATUS AGAMA TITLE", "STATE RACE ETHNIC PERAN MARITAL PENDIDIKAN RELIGION"),
        Row(HeaderMeaning.Name, "", "NAMA NAME"),
    ];

    private static readonly string[] IdHeaders = ["ID", "UNIQUEID", "RECID", "RECORDID", "ROWID", "UUID", "GUID", "KEY", "PK", "INDEX", "IDX", "NO", "NOMOR", "NOURUT", "PERSONID", "RECNO", "ROWNUM"];

    public static HeaderMeaning Of(string header)
    {
        var plain = Folding.Fold(header).Replace(" ", "").TrimEnd("0123456789".ToCharArray());
        foreach (var (meaning, whole, _) in Known)
            if (whole.Contains(plain)) return meaning;
        foreach (var (meaning, _, part) in Known)
            if (part.Any(p => plain.Contains(p, StringComparison.Ordinal))) return meaning;
        return HeaderMeaning.Unknown;
    }

    /// <summary>How much a header sounds like a record's key: 2 surely, 1 perhaps, 0 not.</summary>
    public static int IdLikeness(string header)
    {
        var plain = Folding.Fold(header).Replace(" ", "");
        return IdHeaders.Contains(plain) ? 2 : plain.EndsWith("ID", StringComparison.Ordinal) || plain.StartsWith("ID", StringComparison.Ordinal) ? 1 : 0;
    }

    private static (HeaderMeaning, string[], string[]) Row(HeaderMeaning meaning, string whole, string part) =>
        (meaning, whole.Split(' ', StringSplitOptions.RemoveEmptyEntries), part.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
