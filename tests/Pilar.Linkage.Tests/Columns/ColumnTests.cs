using Pilar.Linkage.Columns;
using Pilar.Linkage.Csv;
using Pilar.Linkage.Tests.Support;

namespace Pilar.Linkage.Tests.Columns;

public sealed class ColumnTests
{
    [Fact]
    public void Indonesian_headers_become_fields_and_the_id_is_left_out()
    {
        var (id, fields) = Recognise(new People(3).Make(200, 0.2).Csv());
        Assert.Equal("id", id);
        Assert.Equal([FieldKind.Name, FieldKind.Identifier, FieldKind.Date, FieldKind.Sex, FieldKind.Address, FieldKind.Region, FieldKind.Phone], fields.Select(f => f.Kind));
        Assert.True(fields[1].IsNik);
    }

    [Fact]
    public void English_columns_with_compact_dates_are_recognised()
    {
        var rows = Enumerable.Range(0, 80).Select(i => $"rec-{i}-org,{(i % 2 == 0 ? "anna" : "tom")},surname{i % 30},{(i % 90) + 1},{i % 17} long street road,suburb{i % 20},{2000 + (i % 50)},{(i % 3 == 0 ? "nsw" : "vic")},19{50 + (i % 40)}{(i % 12) + 1:00}{(i % 28) + 1:00},{1_000_000 + (i * 7919)}");
        var (id, fields) = Recognise("rec_id,given_name,surname,street_number,address_1,suburb,postcode,state,date_of_birth,soc_sec_id\n" + string.Join('\n', rows));
        Assert.Equal("rec_id", id);
        Assert.Equal([FieldKind.GivenName, FieldKind.Surname, FieldKind.Number, FieldKind.Address, FieldKind.Place, FieldKind.Postcode, FieldKind.Category, FieldKind.Date, FieldKind.Identifier],
            fields.Select(f => f.Kind));
    }

    [Fact]
    public void A_date_in_three_columns_is_one_field()
    {
        var rows = Enumerable.Range(0, 50).Select(i => $"ANNA{i % 9},MEIER{i % 7},{1950 + i},{(i % 12) + 1},{(i % 28) + 1}");
        var (_, fields) = Recognise("fname_c1,lname_c1,by,bm,bd\n" + string.Join('\n', rows));
        Assert.Equal(["by", "bm", "bd"], fields.Single(f => f.Kind == FieldKind.Date).Columns);
    }

    [Theory]
    [InlineData("first_name,midl_name,last_name,age,zip", FieldKind.Age)]
    [InlineData("nombre,segundo,apellidos,edad,cp", FieldKind.Age)]
    [InlineData("vorname,zweiter,nachname,gebjahr,plz", FieldKind.Age)]
    [InlineData("first_name,midl_name,last_name,house_no,zip", FieldKind.Number)]
    public void An_age_or_a_year_of_birth_is_told_from_other_numbers(string header, FieldKind kind)
    {
        var year = header.Contains("gebjahr", StringComparison.Ordinal);
        var rows = Enumerable.Range(0, 90).Select(i => $"ANNA{(char)('A' + (i % 26))},{(char)('A' + (i % 9))},MEIER{(char)('A' + (i % 23))},{(year ? 1930 : 18) + (i % 70)},{27000 + (i % 40)}");
        var (_, fields) = Recognise(header + "\n" + string.Join('\n', rows));
        Assert.Contains(kind, fields.Select(f => f.Kind));
    }

    [Fact]
    public void An_age_beside_a_birth_date_is_not_counted_twice()
    {
        var rows = Enumerable.Range(0, 60).Select(i => $"{i},John {(char)('A' + (i % 26))} Smith,{20 + (i % 40)},{1950 + (i % 40)}-0{(i % 9) + 1}-{(i % 28) + 1:00}");
        var (_, fields) = Recognise("id,full_name,age,dob\n" + string.Join('\n', rows));
        Assert.Equal([FieldKind.Name, FieldKind.Date], fields.Select(f => f.Kind));
    }

    [Fact]
    public void A_name_that_is_also_given_in_parts_is_compared_once()
    {
        var rows = Enumerable.Range(0, 60).Select(i => $"{i},John {(char)('A' + (i % 26))} Smith{(char)('a' + (i % 11))},John,Smith{(char)('a' + (i % 11))},1980-01-{(i % 28) + 1:00}");
        var (_, fields) = Recognise("id,full_name,first_name,surname,dob\n" + string.Join('\n', rows));
        Assert.Equal([FieldKind.Name, FieldKind.Date], fields.Select(f => f.Kind));
    }

    private static (string? Id, LinkField[] Fields) Recognise(string csv)
    {
        using var files = new TempFiles();
        using var source = new CsvSource(files.Write("c.csv", csv));
        var columns = ColumnProfile.Of(source);
        var id = ColumnRecogniser.IdColumn(columns);
        return (id, ColumnRecogniser.Fields(columns, id));
    }
}
