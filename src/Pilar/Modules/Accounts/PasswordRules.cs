using Microsoft.AspNetCore.Identity;
using Pilar.Data.Accounts;
using Pilar.Kernel;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Accounts;

/// <summary>Long, and not one of those that everybody tries first. No rule about character classes: they make passwords worse.</summary>
public sealed class PasswordRules : IPasswordValidator<Account>
{
    public const int Shortest = 12, Longest = 128;

    public static string Advice => T($"Paling sedikit {Shortest} karakter. Beberapa kata yang tidak berkaitan kuat dan mudah diingat.", $"At least {Shortest} characters. A few unrelated words are strong and easy to remember.");

    /// <summary>Letters and digits that must remain when everything guessable is taken out.</summary>
    private const int LeastOwn = 5;

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password)
    {
        Refuse(password ?? "", user);
        return Task.FromResult(IdentityResult.Success);
    }

    public static void Refuse(string password, Account account)
    {
        if (password.Length < Shortest)
            throw Wrong(T($"Kata sandi paling sedikit {Shortest} karakter. Beberapa kata yang tidak berkaitan mudah diingat.", $"A password has at least {Shortest} characters. A few unrelated words are easy to remember."));
        if (password.Length > Longest)
            throw Wrong(T($"Kata sandi paling banyak {Longest} karakter.", $"A password has at most {Longest} characters."));
        var known = $"{account.Email} {account.FullName}".Split([' ', '@', '.', '_', '-'], StringSplitOptions.RemoveEmptyEntries).Where(part => part.Length > 2);
        if (Guessable.OwnCharacters(password, known) < LeastOwn)
            throw Wrong(T("Kata sandi ini mudah ditebak: hanya kata umum, urutan, atau nama Anda. Tambahkan kata yang tidak berkaitan.", "This password is easy to guess: only common words, sequences or your name. Add an unrelated word."));
    }

    private static Refusal Wrong(string sentence) => new(sentence, "Password");
}
