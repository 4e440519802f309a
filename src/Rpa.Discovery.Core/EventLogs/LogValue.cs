using System.Globalization;
using System.Text;

namespace Rpa.Discovery.EventLogs;

/// <summary>What an attribute of a log may hold; XES has an element for each.</summary>
internal enum LogValueKind : byte
{
    /// <summary>Nothing is known: the attribute is left out, a cell stays empty.</summary>
    None,
    Text,
    Whole,
    Number,
    Instant,
    Truth,
}

/// <summary>The value of an attribute of a log, a case, or an event.</summary>
internal readonly struct LogValue
{
    private readonly string? _text;
    private readonly DateTimeOffset _instant;
    private readonly long _bits;

    private LogValue(LogValueKind kind, string? text, DateTimeOffset instant, long bits) =>
        (Kind, _text, _instant, _bits) = (kind, text, instant, bits);

    public LogValueKind Kind { get; }

    public bool IsNone => Kind == LogValueKind.None;

    public static LogValue Of(string? text) => text is null ? default : new(LogValueKind.Text, text, default, 0);

    public static LogValue Of(long number) => new(LogValueKind.Whole, null, default, number);

    /// <summary>Nothing for what is not a number.</summary>
    public static LogValue Of(double number) =>
        double.IsFinite(number) ? new(LogValueKind.Number, null, default, BitConverter.DoubleToInt64Bits(number)) : default;

    public static LogValue Of(DateTimeOffset? instant) => instant is { } value ? new(LogValueKind.Instant, null, value, 0) : default;

    public static LogValue Of(bool truth) => new(LogValueKind.Truth, null, default, truth ? 1 : 0);

    /// <summary>What no value but text is longer than, in bytes.</summary>
    public const int LongestNumber = 40;

    /// <summary>The text; null for every other kind.</summary>
    public string? Text => _text;

    /// <summary>As XML Schema and CSV write it, the same for any culture; empty for nothing.</summary>
    public override string ToString()
    {
        if (_text is not null)
            return _text;
        Span<byte> into = stackalloc byte[LongestNumber];
        return Encoding.ASCII.GetString(into[..Write(into)]);
    }

    /// <summary>Writes anything but text, and says how many bytes that took.</summary>
    public int Write(Span<byte> into)
    {
        switch (Kind)
        {
            case LogValueKind.Whole:
                _bits.TryFormat(into, out var written, default, CultureInfo.InvariantCulture);
                return written;
            case LogValueKind.Number:
                BitConverter.Int64BitsToDouble(_bits).TryFormat(into, out written, default, CultureInfo.InvariantCulture);
                return written;
            case LogValueKind.Instant:
                return WriteInstant(into);
            case LogValueKind.Truth:
                ReadOnlySpan<byte> truth = _bits != 0 ? "true"u8 : "false"u8;
                truth.CopyTo(into);
                return truth.Length;
            default:
                return 0;
        }
    }

    // ISO 8601 with the offset: to the second where it is whole, else to the microsecond.
    private int WriteInstant(Span<byte> into)
    {
        const int seconds = 19; // yyyy-MM-ddTHH:mm:ss, then .fffffff, then the offset
        _instant.TryFormat(into, out var written, "O", CultureInfo.InvariantCulture);
        var kept = _instant.Ticks % TimeSpan.TicksPerSecond == 0 ? seconds : seconds + 7;
        into[(seconds + 8)..written].CopyTo(into[kept..]);
        return kept + written - seconds - 8;
    }
}
