using System.Globalization;
using System.Xml;
using Rpa.Discovery.Calendars;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Runner.Arguments;

/// <summary>Reads what a person types after an option: <c>365d</c>, <c>FY2026</c>, <c>until:2%</c>.</summary>
internal static class SpokenOptions
{
    private static readonly (string Word, TimeUnit Unit)[] Units =
    [
        ("s", TimeUnit.Second), ("sec", TimeUnit.Second), ("秒", TimeUnit.Second),
        ("min", TimeUnit.Minute), ("分", TimeUnit.Minute),
        ("h", TimeUnit.Hour), ("hour", TimeUnit.Hour), ("hours", TimeUnit.Hour), ("時間", TimeUnit.Hour),
        ("d", TimeUnit.Day), ("day", TimeUnit.Day), ("days", TimeUnit.Day), ("日", TimeUnit.Day), ("日間", TimeUnit.Day),
        ("month", TimeUnit.Month), ("months", TimeUnit.Month), ("か月", TimeUnit.Month), ("ヶ月", TimeUnit.Month), ("月", TimeUnit.Month),
        ("year", TimeUnit.Year), ("years", TimeUnit.Year), ("y", TimeUnit.Year), ("年", TimeUnit.Year), ("年間", TimeUnit.Year),
    ];

    /// <summary>A whole number of at least <paramref name="least"/>.</summary>
    public static long Count(string option, string text, long least) =>
        long.TryParse(Narrow(text), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least
            ? number
            : throw new UsageException(RunnerWords.NotACount, option, least, text);

    /// <summary>A whole number of at least <paramref name="least"/> and at most <paramref name="most"/>.</summary>
    public static long Count(string option, string text, long least, long most) =>
        long.TryParse(Narrow(text), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new UsageException(RunnerWords.NotACountUpTo, option, least, most, text);

    public static int SmallCount(string option, string text, int least) =>
        Count(option, text, least) is var number and <= int.MaxValue
            ? (int)number : throw new UsageException(RunnerWords.NotACount, option, least, text);

    /// <summary>A number above 0.</summary>
    public static double Positive(string option, string text) =>
        TryNumber(Narrow(text), out var number) && number > 0 ? number : throw new UsageException(RunnerWords.NotPositive, option, text);

    /// <summary><c>80%</c> or <c>0.8</c>, between two limits.</summary>
    public static double Share(string option, string text, double least, double most)
    {
        var written = Narrow(text);
        var isPercent = written.EndsWith('%');
        return TryNumber(isPercent ? written[..^1].Trim() : written, out var number) && (isPercent ? number / 100 : number) is var share
            && share >= least && share <= most
            ? share
            : throw new UsageException(PilotWords.NotAShare, option, Amount.Share(least), Amount.Share(most), text);
    }

    public static ulong Seed(string option, string text) =>
        ulong.TryParse(Narrow(text), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new UsageException(RunnerWords.NotACount, option, 0, text);

    /// <summary><c>30</c> or <c>until:2%</c>.</summary>
    public static ReplicationPlan Replications(string option, string text)
    {
        var written = Narrow(text);
        if (written.StartsWith("until:", StringComparison.OrdinalIgnoreCase))
        {
            var precision = written["until:".Length..].Trim();
            var isPercent = precision.EndsWith('%');
            if (TryNumber(isPercent ? precision[..^1].Trim() : precision, out var number) && (isPercent ? number / 100 : number) is > 0
                and < 1 and var share)
                return ReplicationPlan.UntilPrecise(share);
        }
        else if (written.Length > 0 && written.All(char.IsAsciiDigit) && written.Any(c => c != '0'))
        {
            return ReplicationPlan.Exactly((int)Count(option, written, 1, StudyLimits.Replications));
        }

        throw new UsageException(RunnerWords.NotReplications, option, text);
    }

    /// <summary><c>365d</c>, <c>12 h</c>, <c>6 years</c>, <c>P365D</c>, <c>1年</c>; more than nothing unless
    /// <paramref name="allowZero"/>.</summary>
    public static TimeAmount Duration(string option, string text, bool allowZero = false)
    {
        var written = Narrow(text);
        var digits = written.TakeWhile(c => char.IsAsciiDigit(c) || c == '.').Count();
        if (digits > 0)
        {
            var unit = written[digits..].Trim();
            foreach (var (word, meaning) in Units)
            {
                if (string.Equals(unit, word, StringComparison.OrdinalIgnoreCase) && TryNumber(written[..digits], out var number)
                    && number < 1e9 && (number > 0 || allowZero))
                    return new TimeAmount(number, meaning);
            }
        }
        else if (written.StartsWith('P') && TryIso(written, out var span))
        {
            return span;
        }

        throw new UsageException(RunnerWords.NotADuration, option, text);
    }

    /// <summary><c>FY2026</c>, <c>2026年度</c> or <c>令和8年度</c>.</summary>
    public static DateRange Period(string option, string text) =>
        FiscalYear.TryParse(Narrow(text), out var dates) ? dates : throw new UsageException(RunnerWords.NotAPeriod, option, text);

    // A Japanese keyboard gives full-width digits and letters.
    public static string Narrow(string text) => string.Create(text.Length, text, static (narrow, wide) =>
    {
        for (var i = 0; i < wide.Length; i++)
            narrow[i] = wide[i] is >= '\uFF01' and <= '\uFF5E' ? (char)(wide[i] - 0xFEE0) : wide[i] == '\u3000' ? ' ' : wide[i];
    }).Trim();

    private static bool TryNumber(string text, out double number) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);

    private static bool TryIso(string text, out TimeAmount span)
    {
        span = default;
        if (text.Split('T')[0].AsSpan().IndexOfAny('Y', 'M') >= 0)
            return false; // Years and months have no fixed length; '6 years' and '1 month' say them.
        try
        {
            var time = XmlConvert.ToTimeSpan(text);
            if (time <= TimeSpan.Zero)
                return false;
            span = TimeAmount.From(time);
            return true;
        }
        catch (Exception e) when (e is FormatException or OverflowException)
        {
            return false;
        }
    }
}
