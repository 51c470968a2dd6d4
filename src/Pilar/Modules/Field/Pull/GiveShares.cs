using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Pilar.Data;
using Pilar.Data.Accounts;
using Pilar.Data.Field;
using Pilar.Modules.Field.Sync;
using Pilar.Web.Field;
using Pilar.Web.Ui;

namespace Pilar.Modules.Field.Pull;

/// <summary>What belongs on a phone and is not there yet, in pages; what no longer belongs there; answers that came late.</summary>
internal sealed class GiveShares(AppDb db, FieldReceipts receipts, FieldAnswers answers, IEnumerable<FieldShare> shares, RegionDirectory regions)
{
    private const int PageBytes = 60 << 10;
    private const string AnswersShare = "answers";
    private static readonly TimeSpan AnswersKept = TimeSpan.FromDays(60);
    private static readonly JsonWriterOptions Written = new() { Encoder = FieldJson.Options.Encoder };

    private sealed record Record(string Id, byte[] Content, string Hash);

    /// <param name="since">Cursor of the answer before; null or unknown = everything.</param>
    public async Task<byte[]> Run(PhoneOfRequest phone, string? since, CancellationToken cancel)
    {
        var before = Guid.TryParse(since, out var cursor) ? await receipts.Delivery(phone.Id, cursor) : null;
        var held = before is null ? new Held() : Held.Of(before.Held);
        var all = await All(phone, cancel);
        var gone = held.Shares.Select(s => (Share: s.Key, Ids: s.Value.Keys.Where(id => !all.TryGetValue(s.Key, out var now) || !now.ContainsKey(id)).ToList())).Where(g => g.Ids.Count > 0).ToList();
        var (page, more) = Page(all, held);
        if (before is not null && gone.Count == 0 && page.Count == 0) return await Write(before.Id, false, page, gone, more);
        foreach (var (share, ids) in gone) foreach (var id in ids) held.Shares[share].Remove(id);
        foreach (var (share, record) in page) held.Put(share, record.Id, record.Hash);
        var delivery = new FieldDelivery { DeviceId = phone.Id, At = db.Clock.UtcNow, Held = held.Pack() };
        await receipts.Keep(delivery, before?.Id, cancel);
        return await Write(delivery.Id, before is null, page, gone, more);
    }

    private async Task<SortedDictionary<string, SortedDictionary<string, Record>>> All(PhoneOfRequest phone, CancellationToken cancel)
    {
        var all = new SortedDictionary<string, SortedDictionary<string, Record>>(StringComparer.Ordinal);
        void Put(string share, string id, object content)
        {
            var bytes = JsonSerializer.SerializeToUtf8Bytes(content, FieldJson.Options);
            if (!all.TryGetValue(share, out var records)) all[share] = records = new(StringComparer.Ordinal);
            records[id] = new(id, bytes, Held.Hash(bytes));
        }
        foreach (var share in shares)
            foreach (var item in await share.Of(cancel)) Put(share.Name, item.Id, item.Content);
        foreach (var receipt in await receipts.Late(phone.Id, db.Clock.UtcNow - AnswersKept)) Put(AnswersShare, receipt.ActId.ToString(), answers.Read(receipt));
        return all;
    }

    /// <summary>At least one record, and no more than fit.</summary>
    private static (List<(string Share, Record Record)> Page, bool More) Page(SortedDictionary<string, SortedDictionary<string, Record>> all, Held held)
    {
        var (page, bytes) = (new List<(string, Record)>(), 0);
        foreach (var (share, records) in all)
            foreach (var record in records.Values.Where(r => !held.Has(share, r.Id, r.Hash)))
            {
                if (page.Count > 0 && bytes + record.Content.Length > PageBytes) return (page, true);
                page.Add((share, record));
                bytes += record.Content.Length;
            }
        return (page, false);
    }

    private async Task<byte[]> Write(Guid cursor, bool reset, List<(string Share, Record Record)> page, List<(string Share, List<string> Ids)> gone, bool more)
    {
        var buffer = new ArrayBufferWriter<byte>(PageBytes);
        await using var json = new Utf8JsonWriter(buffer, Written);
        json.WriteStartObject();
        json.WriteString("cursor", cursor);
        json.WriteBoolean("reset", reset);
        json.WriteBoolean("more", more);
        json.WriteString("server_time", db.Clock.UtcNow);
        json.WriteNumber("wipe_after_days", FieldDevice.Rest.Days);
        json.WritePropertyName("me");
        JsonSerializer.Serialize(json, new { id = db.Actor.AccountId, db.Actor.Name, role = db.Actor.Grant!.Role, db.Actor.Region, region_name = await regions.Name(db.Actor.Region!), language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName }, FieldJson.Options);
        json.WriteStartObject("shares");
        foreach (var share in page.Where(p => p.Share != AnswersShare).GroupBy(p => p.Share)) WriteRecords(json, share.Key, share.Select(p => p.Record));
        json.WriteEndObject();
        json.WriteStartObject("gone");
        foreach (var (share, ids) in gone.Where(g => g.Share != AnswersShare))
        {
            json.WriteStartArray(share);
            foreach (var id in ids) json.WriteStringValue(id);
            json.WriteEndArray();
        }
        json.WriteEndObject();
        WriteRecords(json, AnswersShare, page.Where(p => p.Share == AnswersShare).Select(p => p.Record));
        json.WriteEndObject();
        await json.FlushAsync();
        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteRecords(Utf8JsonWriter json, string name, IEnumerable<Record> records)
    {
        json.WriteStartArray(name);
        foreach (var record in records) json.WriteRawValue(record.Content, skipInputValidation: true);
        json.WriteEndArray();
    }
}
