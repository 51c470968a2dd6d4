using Pilar.Kernel;
using SkiaSharp;
using static Pilar.Kernel.Language;

namespace Pilar.Web.Files;

/// <summary>A photo made fit to keep: at most 1600 pixels wide or high, upright, as JPEG, without what the camera wrote about place and owner.</summary>
public static class Photo
{
    private const int Longest = 1600, Quality = 82;
    private const long MostPixels = 60_000_000;

    /// <exception cref="Refusal">Not a JPEG or PNG, cut off, or absurdly large.</exception>
    public static byte[] Shrink(byte[] upload, string about)
    {
        var unreadable = new Refusal(T("Foto ini bukan JPEG atau PNG yang utuh. Simpan ulang, lalu unggah lagi.", "This photo is not a whole JPEG or PNG. Save it again, then upload it."), about);
        using var data = SKData.CreateCopy(upload);
        using var codec = SKCodec.Create(data);
        if (codec is null || codec.EncodedFormat is not (SKEncodedImageFormat.Jpeg or SKEncodedImageFormat.Png)) throw unreadable;
        if ((long)codec.Info.Width * codec.Info.Height > MostPixels) throw new Refusal(T("Foto ini terlalu besar. Perkecil dulu.", "This photo is too large. Make it smaller first."), about);
        using var bitmap = new SKBitmap(codec.Info);
        if (codec.GetPixels(bitmap.Info, bitmap.GetPixels()) != SKCodecResult.Success) throw unreadable;
        using var upright = Upright(bitmap, codec.EncodedOrigin);
        var scale = Math.Min(1f, (float)Longest / Math.Max(upright.Width, upright.Height));
        using var small = upright.Resize(new SKImageInfo(Math.Max(1, (int)(upright.Width * scale)), Math.Max(1, (int)(upright.Height * scale))), new SKSamplingOptions(SKCubicResampler.Mitchell));
        using var image = SKImage.FromBitmap(small);
        using var encoded = image.Encode(SKEncodedImageFormat.Jpeg, Quality);
        return encoded.ToArray();
    }

    /// <summary>Cameras store how they were held instead of turning the picture.</summary>
    private static SKBitmap Upright(SKBitmap picture, SKEncodedOrigin held)
    {
        var turned = held is SKEncodedOrigin.RightTop or SKEncodedOrigin.LeftBottom;
        var upright = new SKBitmap(turned ? picture.Height : picture.Width, turned ? picture.Width : picture.Height);
        using var canvas = new SKCanvas(upright);
        canvas.Clear(SKColors.White);
        if (held == SKEncodedOrigin.BottomRight) canvas.RotateDegrees(180, picture.Width / 2f, picture.Height / 2f);
        else if (held == SKEncodedOrigin.RightTop) { canvas.Translate(picture.Height, 0); canvas.RotateDegrees(90); }
        else if (held == SKEncodedOrigin.LeftBottom) { canvas.Translate(0, picture.Width); canvas.RotateDegrees(270); }
        canvas.DrawBitmap(picture, 0, 0, new SKSamplingOptions(SKFilterMode.Linear));
        return upright;
    }
}
