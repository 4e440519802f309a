using System.Globalization;

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

    private LogValue(LogValueKind kind, string? text, DateTimeOffset instant, long bits) => (Kind, _text, _instant, _bits) = (kind, text, instant, bits);

    public LogValueKind Kind { get; }

    public bool IsNone => Kind == LogValueKind.None;

    public static LogValue Of(string? text) => text is null ? default : new(LogValueKind.Text, text, default, 0);

    public static LogValue Of(long number) => new(LogValueKind.Whole, null, default, number);

    /// <summary>Nothing for what is not a number.</summary>
    public static LogValue Of(double number) => double.IsFinite(number) ? new(LogValueKind.Number, null, default, BitConverter.DoubleToInt64Bits(number)) : default;

    public static LogValue Of(DateTimeOffset? instant) => instant is { } value ? new(LogValueKind.Instant, null, value, 0) : default;

    public static LogValue Of(bool truth) => new(LogValueKind.Truth, null, default, truth ? 1 : 0);

    /// <summary>As XML Schema and CSV write it, the same for any culture; empty for nothing.</summary>
    public override string ToString() => Kind switch
    {
        LogValueKind.Text => _text!,
        LogValueKind.Whole => _bits.ToString(CultureInfo.InvariantCulture),
        LogValueKind.Number => BitConverter.Int64BitsToDouble(_bits).ToString("R", CultureInfo.InvariantCulture),
        LogValueKind.Instant => LogTime.Text(_instant),
        LogValueKind.Truth => _bits != 0 ? "true" : "false",
        _ => "",
    };
}

/// <summary>Instants as text: ISO 8601 with the offset, to the second where it is whole, else to the microsecond.</summary>
internal static class LogTime
{
    public static string Text(DateTimeOffset instant) =>
        instant.ToString(instant.Ticks % TimeSpan.TicksPerSecond == 0 ? "yyyy-MM-dd'T'HH:mm:sszzz" : "yyyy-MM-dd'T'HH:mm:ss.ffffffzzz", CultureInfo.InvariantCulture);
}
