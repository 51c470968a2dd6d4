namespace Pilar.Linkage.Text;

/// <summary>
/// Latin capitals for letters outside ASCII (accented Latin, Greek, Cyrillic), from the decompositions of the Unicode
/// Character Database and the common transliterations. "." = not a letter, "'" = silent.
/// </summary>
internal static class FoldTable
{
    private static readonly string[][] Ranges =
    [
        ("A A A A A A AE C E E E E I I I I D N O O O O O . O U U U U Y TH SS A A A A A A AE C E E E E I I I I D N O O O O O . O U U U U Y TH Y A A A A" +
        " A A C C C C C C C C D D D D E E E E E E E E E E G G G G G G G G H H H H I I I I I I I I I I IJ IJ J J K K K L L L L L L L L L L N N N N N N" +
        " N N N O O O O O O OE OE R R R R R R S S S S S S S S T T T T T T U U U U U U U U U U U U W W Y Y Y Z Z Z Z Z Z S . . . . . . . . . . . . . ." +
        " . A . F F . . . . . . . . . . . . . O O . . . . . . . . . . . . . U U . . . . . . . . . . . . . . . . . . . . . . . . . . . . A A I I O O U" +
        " U U U U U U U U U . A A A A AE AE . . G G K K O O O O . . J . . . G G . . N N A A AE AE O O A A A A E E E E I I I I O O O O R R R R U U U U" +
        " S S T T . . H H . . . . . . A A E E O O O O O O O O Y Y . . . . . . . . . . . . . . . . . . . . . . . . . . . .").Split(' '),
        (". . . . . . . . . . . . . . . . . . . . . . A . E I I . O . Y O I A V G D E Z I TH I K L M N X O P R . S T Y F CH PS O I Y A E I I Y A V G D" +
        " E Z I TH I K L M N X O P R S S T Y F CH PS O I Y O Y O . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . TH . . . ." +
        " . . . . . . . E E DJ G YE DZ I I J LJ NJ C K I U DZ A B V G D E ZH Z I I K L M N O P R S T U F KH TS CH SH SHCH ' Y ' E YU YA A B V G D E Z" +
        "H Z I I K L M N O P R S T U F KH TS CH SH SHCH ' Y ' E YU YA E E DJ G YE DZ I I J LJ NJ C K I U DZ").Split(' '),
        ("A A B B B B B B C C D D D D D D D D D D E E E E E E E E E E F F G G H H H H H H H H H H I I I I K K K K K K L L L L L L L L M M M M M M N N " +
        "N N N N N N O O O O O O O O P P P P R R R R R R R R S S S S S S S S S S T T T T T T T T U U U U U U U U U U V V V V W W W W W W W W W W X X " +
        "X X Y Y Z Z Z Z Z Z H T W Y . S . . SS . A A A A A A A A A A A A A A A A A A A A A A A A E E E E E E E E E E E E E E E E I I I I O O O O O O" +
        " O O O O O O O O O O O O O O O O O O U U U U U U U U U U U U U U Y Y Y Y Y Y Y Y . . . . . .").Split(' '),
    ];

    /// <summary>The replacement of one code point, or null when the table does not hold it.</summary>
    public static string? Find(int codePoint) => codePoint switch
    {
        >= 0xC0 and <= 0x24F => Ranges[0][codePoint - 0xC0],
        >= 0x370 and <= 0x45F => Ranges[1][codePoint - 0x370],
        >= 0x1E00 and <= 0x1EFF => Ranges[2][codePoint - 0x1E00],
        _ => null,
    };
}
