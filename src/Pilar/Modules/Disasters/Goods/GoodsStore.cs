using Pilar.Data;

namespace Pilar.Modules.Disasters.Goods;

/// <summary>Where goods lie: at a post of one incident, or in the standing store of an office. What lies there is the sum of its <see cref="GoodsMovement"/>s.</summary>
public sealed class GoodsStore : IRegional, IVersioned
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public required string RegionCode { get; init; }

    /// <summary>Null = serves every incident of its region.</summary>
    public Guid? IncidentId { get; init; }
    public required string Name { get; init; }

    /// <summary>Counts up with every movement, which thereby come one after the other.</summary>
    public int Version { get; private set; }
}

public enum GoodsWay { In, Out, Transfer }

/// <summary>One line of the ledger of a store. Never changed or deleted: what was wrong is set against by a line with the opposite sign.</summary>
public sealed class GoodsMovement
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public required Guid StoreId { get; init; }
    public Guid? IncidentId { get; init; }

    /// <summary>Lines of one handing over.</summary>
    public required Guid HandoverId { get; init; }

    /// <summary>Code of the list of goods.</summary>
    public required string Kind { get; init; }

    /// <summary>In the unit of the kind; positive comes in, negative goes out.</summary>
    public required long Quantity { get; init; }
    public required GoodsWay Way { get; init; }
    public required DateTime At { get; init; }
    public required DateTime RecordedAt { get; init; }
    public required string By { get; init; }

    /// <summary>Who gave it.</summary>
    public string? Source { get; init; }
    public Guid? HouseholdId { get; init; }
    public Guid? ShelterId { get; init; }
    public string? ToRegionCode { get; init; }

    /// <summary>The other store of a transfer.</summary>
    public Guid? OtherStoreId { get; init; }

    /// <summary>Encrypted: who took it over.</summary>
    public byte[]? Receiver { get; init; }

    /// <summary>Number of the delivery note or the record of handing over.</summary>
    public string? Paper { get; init; }

    /// <summary>The line this one sets against.</summary>
    public Guid? CorrectsId { get; init; }
    public string? Reason { get; init; }
}

/// <summary>What is said to be needed of a kind in all; the newest counts.</summary>
public sealed class GoodsNeed
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public required Guid IncidentId { get; init; }
    public required string Kind { get; init; }
    public required long Quantity { get; init; }
    public required DateTime At { get; init; }
    public required string By { get; init; }
}
