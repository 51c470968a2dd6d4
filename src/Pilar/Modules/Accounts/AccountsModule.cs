using Microsoft.AspNetCore.Identity;
using Pilar.Data.Accounts;
using Pilar.Modules.Accounts.SignIn;
using Pilar.Modules.Regions;

namespace Pilar.Modules.Accounts;

/// <summary>Who signs in and what they may do where.</summary>
internal sealed class AccountsModule() : Module(typeof(RegionsModule))
{
    public override void Add(IServiceCollection services)
    {
        services.AddScoped<IUserStore<Account>, AccountStore>();
        services.AddIdentityCore<Account>(Configure).AddSignInManager<SessionOpener>().AddDefaultTokenProviders()
            .AddPasswordValidator<PasswordRules>();
        services.AddScoped<SessionOpener>();
        services.AddScoped<Entrance>();
        services.AddScoped<AddAccount>();
    }

    public override void Map(IEndpointRouteBuilder routes) => routes.MapSessions();

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
