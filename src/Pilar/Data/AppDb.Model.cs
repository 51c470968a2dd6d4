using System.Linq.Expressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Pilar.Data.Accounts;

namespace Pilar.Data;

public abstract partial class AppDb
{
    /// <summary>Region codes and folded names: a subtree is a range, and order must not depend on the database's locale.</summary>
    private static bool IsOrdinal(IReadOnlyProperty property) => property.ClrType == typeof(string)
        && (property.Name.EndsWith("RegionCode", StringComparison.Ordinal)
            || property.Name is "VillageCode" or "ParentCode" or "SortName"
            || property.FindAnnotation(OrdinalMapping.Annotation) is not null);

    protected abstract string? OrdinalCollation { get; }

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<DateTime>().HaveConversion<UtcConverter>();
        conventions.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        conventions.Properties<string>().HaveMaxLength(400);
    }

    protected override void OnModelCreating(ModelBuilder model)
    {
        base.OnModelCreating(model);
        NameIdentityTables(model);
        model.ApplyConfigurationsFromAssembly(typeof(AppDb).Assembly);
        foreach (var entity in model.Model.GetEntityTypes())
        {
            if (typeof(IRegional).IsAssignableFrom(entity.ClrType))
                model.Entity(entity.ClrType).HasQueryFilter(RegionFilter, InScope(entity.ClrType));
            if (PresenceOf(entity.ClrType) is { } presence)
                model.Entity(entity.ClrType).HasQueryFilter(RegionFilter, PresentInScope(entity.ClrType, presence));
            if (typeof(IVersioned).IsAssignableFrom(entity.ClrType))
                model.Entity(entity.ClrType).Property(nameof(IVersioned.Version)).IsConcurrencyToken();
            if (OrdinalCollation is not null)
                foreach (var property in entity.GetProperties().Where(IsOrdinal))
                    property.SetCollation(OrdinalCollation);
        }
    }

    private LambdaExpression InScope(Type entity)
    {
        var row = Expression.Parameter(entity, "row");
        var code = Expression.Property(row, nameof(IRegional.RegionCode));
        return Expression.Lambda(
            Expression.AndAlso(
                Compare(code, nameof(ScopeFrom), Expression.GreaterThanOrEqual),
                Compare(code, nameof(ScopeUntil), Expression.LessThan)), row);

        Expression Compare(Expression left, string bound, Func<Expression, Expression, Expression> compare) => compare(
            Expression.Call(typeof(string), nameof(string.Compare), null, left, Expression.Property(Expression.Constant(this, typeof(AppDb)), bound)),
            Expression.Constant(0));
    }

    private static Type? PresenceOf(Type entity) => entity.GetInterfaces()
        .FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IPresent<>))?.GetGenericArguments()[0];

    /// <summary><c>row => SeesNation || row.Presence.Any(p => p.RegionCode == ScopeRegion || p.Reaches &amp;&amp; ScopeAbove.Contains(p.RegionCode))</c></summary>
    private LambdaExpression PresentInScope(Type entity, Type presence)
    {
        var db = Expression.Constant(this, typeof(AppDb));
        var row = Expression.Parameter(entity, "row");
        var place = Expression.Parameter(presence, "place");
        var code = Expression.Property(place, nameof(IRegional.RegionCode));
        Expression near = Expression.Equal(code, Expression.Property(db, nameof(ScopeRegion)));
        if (typeof(IReaching).IsAssignableFrom(presence))
            near = Expression.OrElse(near, Expression.AndAlso(
                Expression.Property(place, nameof(IReaching.Reaches)),
                Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [typeof(string)], Expression.Property(db, nameof(ScopeAbove)), code)));
        var here = Expression.Lambda(near, place);
        return Expression.Lambda(
            Expression.OrElse(
                Expression.Property(db, nameof(SeesNation)),
                Expression.Call(typeof(Enumerable), nameof(Enumerable.Any), [presence], Expression.Property(row, nameof(IPresent<object>.Presence)), here)), row);
    }

    private static void NameIdentityTables(ModelBuilder model)
    {
        model.Entity<Account>().ToTable("accounts");
        model.Entity<IdentityUserClaim<Guid>>().ToTable("account_claims");
        model.Entity<IdentityUserLogin<Guid>>().ToTable("account_logins");
        model.Entity<IdentityUserToken<Guid>>().ToTable("account_tokens").Property(t => t.Value).MaskedInAudit();
        model.Entity<IdentityUserPasskey<Guid>>(passkey =>
        {
            passkey.ToTable("account_passkeys").HasKey(p => p.CredentialId);
            passkey.Property(p => p.CredentialId).HasMaxLength(1024);
            passkey.HasOne<Account>().WithMany().HasForeignKey(p => p.UserId);
            passkey.NotInAudit();
            passkey.OwnsOne(p => p.Data, data => data.ToJson().NotInAudit());
        });
    }

    private sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
        value => value.Kind == DateTimeKind.Utc ? value : value.ToUniversalTime(),
        value => DateTime.SpecifyKind(value, DateTimeKind.Utc));
}
