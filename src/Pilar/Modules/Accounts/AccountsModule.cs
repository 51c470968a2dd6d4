using Microsoft.AspNetCore.Identity;
using Pilar.Data.Accounts;
using Pilar.Modules.Accounts.Administration;
using Pilar.Modules.Accounts.Phones;
using Pilar.Modules.Accounts.Profile;
using Pilar.Modules.Accounts.SignIn;
using Pilar.Modules.Regions;
using Pilar.Web.Frame;

namespace Pilar.Modules.Accounts;

/// <summary>Who signs in and what they may do where.</summary>
internal sealed class AccountsModule() : Module(typeof(RegionsModule))
{
    public override IEnumerable<NavItem> Menu => [new(NavSection.Settings, "Akun", "Accounts", "/settings/accounts", AccountPermissions.View, 10)];

    public override void Add(IServiceCollection services)
    {
        services.AddScoped<IUserStore<Account>, AccountStore>();
        services.AddIdentityCore<Account>(Configure).AddSignInManager<SessionOpener>().AddDefaultTokenProviders()
            .AddPasswordValidator<PasswordRules>();
        services.AddScoped<SessionOpener>();
        services.AddScoped<Entrance>();
        services.AddScoped<AddPhone>().AddScoped<EndPhones>();
        foreach (var operation in new[]
        {
            typeof(AddAccount), typeof(DemoAccounts), typeof(CreateToken), typeof(OwnAccount),
            typeof(ChangePassword), typeof(EndSessions), typeof(SecondFactor), typeof(Passkeys), typeof(RevokeToken),
            typeof(ManagedAccounts), typeof(GrantRole), typeof(RevokeGrant), typeof(CloseAccount), typeof(ResetSecondFactor), typeof(Invitation),
        })
            services.AddScoped(operation);
        services.Configure<DataProtectionTokenProviderOptions>(options => options.TokenLifespan = Invitation.Lifespan);
    }

    public override void Map(IEndpointRouteBuilder routes)
    {
        routes.MapSessions();
        routes.MapPasskeys();
        routes.MapPhones();
    }

    private static void Configure(IdentityOptions options)
    {
        options.User.RequireUniqueEmail = true;
        options.User.AllowedUserNameCharacters = "";
        options.Lockout.MaxFailedAccessAttempts = 5;
        options.Lockout.DefaultLockoutTimeSpan = Entrance.Lockout;
        // Length and variety are judged as a whole by PasswordRules.
        options.Password = new PasswordOptions
        {
            RequiredLength = 1, RequireDigit = false, RequireLowercase = false, RequireNonAlphanumeric = false, RequireUppercase = false,
        };
    }
}
