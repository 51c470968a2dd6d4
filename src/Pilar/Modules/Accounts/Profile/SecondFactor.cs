using Microsoft.AspNetCore.Identity;
using Pilar.Data.Accounts;
using Pilar.Kernel;
using QRCoder;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Accounts.Profile;

internal sealed class SecondFactorSetting
{
    public string Code { get; set; } = "";
    public string CurrentPassword { get; set; } = "";
}

/// <summary>A code from the phone beside the password (TOTP, RFC 6238), switched on only after one code was typed back.</summary>
internal sealed class SecondFactor(OwnAccount own, UserManager<Account> users)
{
    private const int Codes = 10;

    public async Task Prepare()
    {
        var account = await own.Load();
        if (account.TwoFactorEnabled) return;
        await users.ResetAuthenticatorKeyAsync(account);
        await own.Commit("PrepareSecondFactor");
    }

    /// <returns>Recovery codes, to be kept on paper.</returns>
    public async Task<IReadOnlyList<string>> Enable(string code)
    {
        var account = await own.Load();
        if (!await users.VerifyTwoFactorTokenAsync(account, users.Options.Tokens.AuthenticatorTokenProvider, string.Concat(code.Where(char.IsAsciiDigit))))
            throw new Refusal(T("Kode tidak cocok. Pastikan jam di telepon Anda tepat, lalu ketik kode yang sedang tampil.", "The code does not match. Check the clock of your phone and type the code it shows now."), nameof(SecondFactorSetting.Code));
        await users.SetTwoFactorEnabledAsync(account, true);
        return await NewCodes(account, "EnableSecondFactor");
    }

    public async Task<IReadOnlyList<string>> RenewCodes(string password)
    {
        var account = await own.Load();
        await own.RefuseUnless(account, password);
        return await NewCodes(account, "RenewRecoveryCodes");
    }

    public async Task Disable(string password)
    {
        var account = await own.Load();
        await own.RefuseUnless(account, password);
        await users.SetTwoFactorEnabledAsync(account, false);
        await users.ResetAuthenticatorKeyAsync(account);
        await own.Commit("DisableSecondFactor");
    }

    /// <summary>The address an authenticator app reads from the picture.</summary>
    public static string Address(string email, string key) =>
        $"otpauth://totp/Pilar:{Uri.EscapeDataString(email)}?secret={key}&issuer=Pilar&digits=6";

    public static string Picture(string address)
    {
        using var data = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        return new SvgQRCode(data).GetGraphic(4, "#000", "#fff", drawQuietZones: true, SvgQRCode.SizingMode.ViewBoxAttribute);
    }

    private async Task<IReadOnlyList<string>> NewCodes(Account account, string verb)
    {
        var codes = (await users.GenerateNewTwoFactorRecoveryCodesAsync(account, Codes) ?? []).ToList();
        await own.Commit(verb);
        return codes;
    }
}
