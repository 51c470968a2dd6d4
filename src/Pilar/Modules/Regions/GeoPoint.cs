namespace Pilar.Modules.Regions;

/// <summary>Degrees.</summary>
public readonly record struct GeoPoint(double Longitude, double Latitude);

/// <summary>A window on the earth, in degrees.</summary>
public readonly record struct GeoBox(double West, double South, double East, double North)
{
    public static GeoBox Indonesia { get; } = new(94.5, -11.5, 141.5, 6.5);

    public double Width => East - West;
    public double Height => North - South;

    public bool Meets(GeoBox other) => West < other.East && other.West < East && South < other.North && other.South < North;

    public bool Holds(GeoPoint point) => point.Longitude >= West && point.Longitude <= East && point.Latitude >= South && point.Latitude <= North;

    public static GeoBox Around(IEnumerable<GeoPoint> points)
    {
        var (west, south, east, north) = (180.0, 90.0, -180.0, -90.0);
        foreach (var p in points) (west, south, east, north) = (Math.Min(west, p.Longitude), Math.Min(south, p.Latitude), Math.Max(east, p.Longitude), Math.Max(north, p.Latitude));
        return new(west, south, east, north);
    }

    public GeoBox Wider(double share, double least)
    {
        var (x, y) = (Math.Max(Width * share, least), Math.Max(Height * share, least));
        return new(West - x, South - y, East + x, North + y);
    }
}
