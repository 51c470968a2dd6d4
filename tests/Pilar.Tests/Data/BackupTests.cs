using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Pilar.Data;
using Pilar.Data.AuditChain;
using Pilar.Data.Backups;
using Pilar.Data.Secrets;
using Pilar.Kernel;
using Pilar.Modules.Regions;
using Pilar.Tests.Support;

namespace Pilar.Tests.Data;

public class BackupTests
{
    [Theory, EachDatabase]
    public async Task A_restored_installation_is_the_one_that_was_saved(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.pilar");
        byte[] secret;
        await using (var desk = house.AsSystem())
        {
            secret = desk.Get<FieldCipher>().Encrypt("rahasia");
            await desk.Db.Commit(new Act(new Permission("test"), "BeforeBackup", "63", "Nothing", Guid.CreateVersion7()));
            Directory.CreateDirectory(desk.Get<Installation>().Documents);
            await File.WriteAllTextAsync(Path.Combine(desk.Get<Installation>().Documents, "abc"), "isi");
            await desk.Get<Backup>().Write(file);
            await Assert.ThrowsAsync<InvalidOperationException>(() => desk.Get<Backup>().Write(file));
            await Assert.ThrowsAsync<InvalidOperationException>(() => desk.Get<Backup>().Restore(file));
        }
        await using var empty = await House.OpenEmpty(provider);
        await using var restored = empty.AsSystem();
        await restored.Get<Backup>().Restore(file);
        File.Delete(file);
        Assert.Equal(91599, await restored.Db.Set<Region>().CountAsync());
        Assert.Equal(1, await restored.Db.Audit.CountAsync(a => a.Verb == "BeforeBackup"));
        Assert.Equal("rahasia", new FieldCipher(KeyRing.Open(restored.Get<Installation>().KeyFile)).Decrypt(secret));
        Assert.Equal("isi", await File.ReadAllTextAsync(Path.Combine(restored.Get<Installation>().Documents, "abc")));
        await restored.Db.Commit(new Act(new Permission("test"), "AfterRestore", "63", "Nothing", Guid.CreateVersion7()));
        await restored.Get<AuditSealer>().SealAll();
        Assert.Null((await restored.Get<AuditSealer>().Verify()).Broken);
    }

    [Fact]
    public async Task Refuses_a_file_that_is_no_backup()
    {
        await using var empty = await House.OpenEmpty(DatabaseProvider.Sqlite);
        await using var desk = empty.AsSystem();
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, "bukan cadangan");
        var e = await Assert.ThrowsAsync<InvalidOperationException>(() => desk.Get<Backup>().Restore(file));
        Assert.Contains("not a backup", e.Message, StringComparison.Ordinal);
        File.Delete(file);
    }
}
