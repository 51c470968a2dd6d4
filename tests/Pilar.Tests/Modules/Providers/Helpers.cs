using Pilar.Kernel;
using Pilar.Modules.Providers;
using Pilar.Modules.Providers.Entries;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Providers;

/// <summary>Invented providers for tests.</summary>
internal static class Helpers
{
    public const string Regency = "63.03", Village = "63.03.05.2009", NextDoor = "63.04", NextVillage = "63.04.01.2001";

    public static ProviderForm Entry(string name = "Panti Uji Sejahtera", bool isPublic = true) => new()
    {
        Kind = ProviderKind.Shelter, Name = name, Description = "Tempat tinggal bagi lanjut usia.", Phone = "0511 123 4567", WhatsApp = "0812 3456 7890", Email = "panti@uji.test", Website = "https://panti.uji.test", Languages = ["ind", "bjn"], IsPublic = isPublic,
    };

    public static ServiceForm Offer(string name = "Perawatan lanjut usia", params string[] areas) => new()
    {
        Name = name, Type = ServiceType.Rehabilitation, IsResidential = true, Kinds = ["PMKS-08"], AgeFrom = 60, Papers = ["KTP"], Areas = areas.Length == 0 ? [Regency] : areas, Cost = 0, HowToApply = "Datang dengan surat pengantar.",
    };

    public static LocationForm Place(string region = Village) => new()
    {
        Name = "Kantor", Address = "Jalan Uji Nomor 1", PostalCode = "70611", Region = region, Point = "-3.4420, 114.8400", Access = ["RAMP"], Hours = "Senin-Jumat 08.00-16.00", Exceptions = "2026-12-25 tutup Natal",
    };

    /// <summary>An entry with one service and one place, kept by the officer of the regency.</summary>
    public static async Task<(Guid Provider, Guid Service, Guid Location)> Kept(House house, string name = "Panti Uji Sejahtera", string region = Regency, bool isPublic = true, params string[] areas)
    {
        await using var desk = house.As(region == "63" ? Role.ProvinceOfficer : Role.RegencyOfficer, region);
        var provider = await desk.Get<RecordProvider>().Run(Entry(name, isPublic));
        var service = await desk.Get<RecordService>().Run(provider, Offer(areas: areas.Length == 0 ? [region] : areas));
        return (provider, service, await desk.Get<RecordLocation>().Run(provider, Place()));
    }

    public static async Task Count(House house, Guid service, int? capacity, int taken = 0)
    {
        await using var desk = house.AsSystem();
        var version = desk.Db.Set<Service>().Where(s => s.Id == service).Select(s => s.Version).Single();
        await desk.Get<RecordService>().CountPlaces(service, new() { Capacity = capacity, Taken = taken, Version = version });
    }
}
