using Pilar.Modules.Registry.Imports.Reading.Sheets;

namespace Pilar.Modules.Registry.Imports.Reading.Layout;

/// <summary>Walks the rows of a sheet with a look ahead of bounded length; cells covered by a merged one repeat its content when asked.</summary>
internal sealed class RowCursor : IDisposable
{
    public const int Ahead = 300;

    private readonly IEnumerator<SheetRow> rows;
    private readonly List<SheetRow> waiting = [];
    private bool ended;
    private int start;

    public RowCursor(IEnumerable<SheetRow> rows) => this.rows = rows.GetEnumerator();

    /// <summary>The row that many places ahead; null behind the end.</summary>
    public SheetRow? Peek(int places = 0)
    {
        while (waiting.Count - start <= places && !ended)
            if (rows.MoveNext()) waiting.Add(rows.Current);
            else ended = true;
        return start + places < waiting.Count ? waiting[start + places] : null;
    }

    public IEnumerable<SheetRow> PeekAll(int from = 0)
    {
        for (var i = from; i < Ahead && Peek(i) is { } row; i++) yield return row;
    }

    public void Skip(int count = 1)
    {
        for (var i = 0; i < count && Peek() is not null; i++) start++;
        if (start <= 1024) return;
        waiting.RemoveRange(0, start);
        start = 0;
    }

    public void Dispose() => rows.Dispose();
}
