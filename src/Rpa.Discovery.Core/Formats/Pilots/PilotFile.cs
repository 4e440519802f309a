using System.Buffers.Binary;
using System.IO.Compression;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats.Yaml;

namespace Rpa.Discovery.Formats.Pilots;

/// <summary>Reads what a pilot left behind: a table with named columns, an event log of another program (CSV or XES), or the log of
/// <c>simulate --log</c>; each also as <c>.gz</c>.</summary>
/// <remarks>
/// A table is UTF-8, UTF-16, Shift_JIS or EUC-JP. Headings: 案件 (case), 作業 (step), 担当 (by: ロボット or bot, else a person), 開始 (start), 終了
/// (end), 所要時間 (minutes) and 結果 (outcome: 完了, 例外, 失敗, 確認); only 案件 must be there. A row is one piece of work on a case: the bot's, and one
/// more where a person took it up afterwards. A log has a row for each event instead, with its instant (timestamp) and whether it begins or
/// ends (lifecycle:transition).
/// </remarks>
internal static class PilotFile
{
    /// <param name="path">The table, or the log.</param>
    /// <param name="zone">The department's time zone, in whose clock instants with an offset are told.</param>
    public static ReadResult<PilotLog> Read(string path, string zone)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var findings = new Findings();
        var log = Log(path, zone, findings);
        return new ReadResult<PilotLog>(log, findings.InOrder());
    }

    private static PilotLog? Log(string path, string zone, Findings findings)
    {
        var place = new SourceSpan(path, 0, 0);
        if (BoundedFile.Read(path, BoundedFile.LargestResult, out var fault) is not { } bytes)
        {
            findings.Add(fault!.At(place, path));
            return null;
        }

        if (bytes is [0x1F, 0x8B, _, _, ..])
        {
            if (Unpacked(bytes) is not { } unpacked)
            {
                findings.Add(PilotRules.BrokenGzip, place, path, BoundedFile.LargestResult / 1024 / 1024);
                return null;
            }

            bytes = unpacked;
        }

        var start = System.Text.Encoding.UTF8.GetString(bytes.AsSpan(0, Math.Min(bytes.Length, 200)))
            .TrimStart('\uFEFF', ' ', '\r', '\n', '\t');
        if (start.StartsWith('<'))
            return PilotXes.Read(bytes, path, zone, findings);
        if (start.StartsWith('{') || start.StartsWith('['))
        {
            findings.Add(PilotRules.OtherLog, place, path);
            return null;
        }

        return SourceFile.Decode(bytes, path, findings, PilotRules.ReadAs, BoundedFile.LargestResult) is { } source
            ? PilotTable.Read(source, zone, findings) : null;
    }

    private static byte[]? Unpacked(byte[] bytes)
    {
        try
        {
            using var packed = new GZipStream(new MemoryStream(bytes, writable: false), CompressionMode.Decompress);
            using var whole = new MemoryStream();
            var piece = new byte[81_920];
            while (packed.Read(piece) is > 0 and var length)
            {
                if (whole.Length + length > BoundedFile.LargestResult)
                    return null;
                whole.Write(piece, 0, length);
            }

            // What was cut off ends without a word: the last four bytes say how long it was.
            return whole.Length == BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(Math.Max(0, bytes.Length - 4)))
                ? whole.ToArray() : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
