using QRCoder;

namespace Pilar.Web;

/// <summary>A QR code as a picture inside a page.</summary>
internal static class Qr
{
    /// <param name="dot">Pixels of one module.</param>
    public static string Source(string text, int dot)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        return $"data:image/png;base64,{Convert.ToBase64String(new PngByteQRCode(data).GetGraphic(dot))}";
    }
}
