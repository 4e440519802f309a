using System.Text;

namespace Rpa.Discovery.Excel.Tests.Made;

/// <summary>Workbooks in the formats from before .xlsx, record by record and sector by sector.</summary>
internal static class OldWorkbook
{
    private const int Sector = 512;
    private const int Free = -1, EndOfChain = -2, FatSector = -3;

    /// <summary>One sheet in the oldest form (BIFF2), its text in Windows' Japanese code page.</summary>
    public static byte[] Of(object?[][] rows)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var japanese = Encoding.GetEncoding(932);
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        Record(0x0009, [.. Word(0x0002), .. Word(0x0010)]); // a sheet begins
        Record(0x0042, Word(932));
        foreach (var (r, row) in rows.Index())
        {
            foreach (var (c, cell) in row.Index().Where(c => c.Item is string))
            {
                var text = japanese.GetBytes((string)cell!);
                Record(0x0004, [.. Word(r), .. Word(c), 0, 0, 0, (byte)text.Length, .. text]);
            }
        }

        Record(0x000A, []);
        writer.Flush();
        return stream.ToArray();

        void Record(int type, byte[] content)
        {
            writer.Write((ushort)type);
            writer.Write((ushort)content.Length);
            writer.Write(content);
        }

        static byte[] Word(int value) => BitConverter.GetBytes((ushort)value);
    }

    /// <summary>What a spreadsheet program writes for a workbook with a password: a compound file with the packed workbook encrypted in it
    /// ([MS-OFFCRYPTO] 2.3.4.10, agile).</summary>
    public static byte[] Protected()
    {
        static string Noise(int length, byte seed) =>
            Convert.ToBase64String([.. Enumerable.Range(0, length).Select(i => (byte)((i * 31) + seed))]);
        var xml = $"""
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <encryption xmlns="http://schemas.microsoft.com/office/2006/encryption" xmlns:p="http://schemas.microsoft.com/office/2006/keyEncryptor/password"><keyData saltSize="16" blockSize="16" keyBits="256" hashSize="64" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" hashAlgorithm="SHA512" saltValue="{Noise(16, 1)}"/><dataIntegrity encryptedHmacKey="{Noise(64, 2)}" encryptedHmacValue="{Noise(64, 3)}"/><keyEncryptors><keyEncryptor uri="http://schemas.microsoft.com/office/2006/keyEncryptor/password"><p:encryptedKey spinCount="1000" saltSize="16" blockSize="16" keyBits="256" hashSize="64" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" hashAlgorithm="SHA512" saltValue="{Noise(16, 4)}" encryptedVerifierHashInput="{Noise(16, 5)}" encryptedVerifierHashValue="{Noise(64, 6)}" encryptedKeyValue="{Noise(32, 7)}"/></keyEncryptor></keyEncryptors></encryption>
            """;
        byte[] info = [4, 0, 4, 0, 0x40, 0, 0, 0, .. Encoding.UTF8.GetBytes(xml.PadRight(4200))];
        return Compound(("EncryptionInfo", info), ("EncryptedPackage", [.. BitConverter.GetBytes(4096L), .. new byte[4096]]));
    }

    // A compound file of version 3 whose streams are all of at least 4,096 bytes, so that none lies in the small sectors.
    private static byte[] Compound(params (string Name, byte[] Content)[] streams)
    {
        var fat = new List<int> { FatSector, EndOfChain }; // itself, the directory
        var directory = new MemoryStream();
        Entry("Root Entry", type: 5, child: 1, right: Free, start: EndOfChain, size: 0);
        var data = new MemoryStream();
        foreach (var (i, (name, content)) in streams.Index())
        {
            var start = fat.Count;
            var sectors = (content.Length + Sector - 1) / Sector;
            for (var s = 0; s < sectors; s++)
                fat.Add(s + 1 == sectors ? EndOfChain : fat.Count + 1);
            data.Write(content);
            data.Write(new byte[(sectors * Sector) - content.Length]);
            Entry(name, type: 2, child: Free, right: i + 1 < streams.Length ? i + 2 : Free, start, content.Length);
        }

        while (directory.Length < Sector)
            directory.Write(new byte[128]);
        using var file = new MemoryStream();
        using var writer = new BinaryWriter(file);
        writer.Write([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[16]]);
        writer.Write([0x3E, 0, 3, 0, 0xFE, 0xFF, 9, 0, 6, 0, .. new byte[10]]);
        foreach (var value in (int[])[1, 1, 0, 4096, EndOfChain, 0, EndOfChain, 0, 0, .. Enumerable.Repeat(Free, 108)])
            writer.Write(value);
        foreach (var next in fat.Concat(Enumerable.Repeat(Free, (Sector / 4) - fat.Count)))
            writer.Write(next);
        writer.Write(directory.ToArray());
        writer.Write(data.ToArray());
        writer.Flush();
        return file.ToArray();

        void Entry(string name, byte type, int child, int right, int start, long size)
        {
            var text = new byte[64];
            Encoding.Unicode.GetBytes(name).CopyTo(text, 0);
            directory.Write([.. text, .. BitConverter.GetBytes((ushort)((name.Length + 1) * 2)), type, 1, .. BitConverter.GetBytes(Free),
                .. BitConverter.GetBytes(right), .. BitConverter.GetBytes(child)]);
            directory.Write([.. new byte[36], .. BitConverter.GetBytes(start), .. BitConverter.GetBytes(size)]);
        }
    }
}
