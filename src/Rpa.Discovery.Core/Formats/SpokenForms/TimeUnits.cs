using System.Diagnostics.CodeAnalysis;
using Rpa.Discovery.Model.Quantities;

namespace Rpa.Discovery.Formats.SpokenForms;

/// <summary>The units of time as people write them, in English and Japanese; the one table for reading, writing and suggestions.</summary>
internal static class TimeUnits
{
    // A week is seven days of 24 hours: the model has no unit of its own for it.
    private static readonly (string Word, TimeUnit Unit, double Factor)[] _words =
    [
        ("s", TimeUnit.Second, 1), ("sec", TimeUnit.Second, 1), ("second", TimeUnit.Second, 1), ("seconds", TimeUnit.Second, 1),
        ("秒", TimeUnit.Second, 1), ("秒間", TimeUnit.Second, 1),
        ("min", TimeUnit.Minute, 1), ("mins", TimeUnit.Minute, 1), ("minute", TimeUnit.Minute, 1), ("minutes", TimeUnit.Minute, 1),
        ("分", TimeUnit.Minute, 1), ("分間", TimeUnit.Minute, 1),
        ("h", TimeUnit.Hour, 1), ("hour", TimeUnit.Hour, 1), ("hours", TimeUnit.Hour, 1), ("時間", TimeUnit.Hour, 1),
        ("d", TimeUnit.Day, 1), ("day", TimeUnit.Day, 1), ("days", TimeUnit.Day, 1), ("日", TimeUnit.Day, 1), ("日間", TimeUnit.Day, 1),
        ("week", TimeUnit.Day, 7), ("weeks", TimeUnit.Day, 7), ("週", TimeUnit.Day, 7), ("週間", TimeUnit.Day, 7),
        ("working-hour", TimeUnit.WorkingHour, 1), ("working-hours", TimeUnit.WorkingHour, 1), ("営業時間", TimeUnit.WorkingHour, 1),
        ("開庁時間", TimeUnit.WorkingHour, 1),
        ("working-day", TimeUnit.WorkingDay, 1), ("working-days", TimeUnit.WorkingDay, 1), ("営業日", TimeUnit.WorkingDay, 1),
        ("開庁日", TimeUnit.WorkingDay, 1),
        ("month", TimeUnit.Month, 1), ("months", TimeUnit.Month, 1), ("か月", TimeUnit.Month, 1), ("ヶ月", TimeUnit.Month, 1),
        ("カ月", TimeUnit.Month, 1), ("ケ月", TimeUnit.Month, 1), ("か月間", TimeUnit.Month, 1),
        ("year", TimeUnit.Year, 1), ("years", TimeUnit.Year, 1), ("年", TimeUnit.Year, 1), ("年間", TimeUnit.Year, 1),
    ];

    public static IEnumerable<string> Words => _words.Select(w => w.Word);

    public static bool TryFind(ReadOnlySpan<char> word, out TimeUnit unit, out double factor)
    {
        foreach (var (written, found, times) in _words)
        {
            if (word.SequenceEqual(written))
            {
                (unit, factor) = (found, times);
                return true;
            }
        }

        // 'working days' with a space is the same.
        if (word.StartsWith("working "))
            return TryFind($"working-{word["working ".Length..].TrimStart()}", out unit, out factor);
        (unit, factor) = (default, 0);
        return false;
    }

    /// <summary>The word that a writer uses.</summary>
    public static string Word(TimeUnit unit, double value) => unit switch
    {
        TimeUnit.Second => "s",
        TimeUnit.Minute => "min",
        TimeUnit.Hour => "h",
        TimeUnit.Day => "d",
        TimeUnit.WorkingHour => value == 1 ? "working-hour" : "working-hours",
        TimeUnit.WorkingDay => value == 1 ? "working-day" : "working-days",
        TimeUnit.Month => value == 1 ? "month" : "months",
        _ => value == 1 ? "year" : "years",
    };

    public static string Write(TimeAmount amount) => $"{NumberText.Write(amount.Value)} {Word(amount.Unit, amount.Value)}";

    public static double SecondsPer(TimeUnit unit) =>
        unit switch { TimeUnit.Second => 1, TimeUnit.Minute => 60, TimeUnit.Hour => 3600, _ => 86400 };
}

/// <summary>What is wrong with a text that was to be a length of time.</summary>
internal enum TimeFault
{
    None,
    NotATime,
    UnitMissing,
    NumberForm,
}

/// <summary>Reads lengths of time: <c>4 min</c>, <c>4分</c>, <c>1 h 30 min</c>, <c>1時間半</c>, <c>PT4M</c>.</summary>
internal static class TimeText
{
    public static bool TryRead(string text, out TimeAmount amount) => Read(text, out amount, out _) == TimeFault.None;

    /// <param name="text">With full-width signs mapped.</param>
    /// <param name="amount">What was understood.</param>
    /// <param name="unknownUnit">The word that is no unit; null otherwise.</param>
    public static TimeFault Read(string text, out TimeAmount amount, out string? unknownUnit)
    {
        amount = default;
        unknownUnit = null;
        text = text.Trim();
        if (text.Length == 0)
            return TimeFault.NotATime;
        if (text[0] == 'P' && IsoDuration.TryRead(text, out amount))
            return TimeFault.None;

        var parts = new List<(double Value, TimeUnit Unit)>();
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            var length = NumberLength(rest);
            if (length == 0)
                return TimeFault.NotATime;
            var fault = NumberText.Read(rest[..length], out var value);
            if (fault == NumberFault.Form)
                return TimeFault.NumberForm;
            if (fault != NumberFault.None || value < 0)
                return TimeFault.NotATime;
            rest = rest[length..].TrimStart();
            if (rest.IsEmpty)
                return parts.Count == 0 ? TimeFault.UnitMissing : TimeFault.NotATime;
            var wordLength = rest.IndexOfAnyInRange('0', '9');
            var word = (wordLength < 0 ? rest : rest[..wordLength]).TrimEnd();
            rest = wordLength < 0 ? [] : rest[wordLength..];
            var half = rest.IsEmpty && word.Length > 1 && word[^1] == '半';
            if (half)
                word = word[..^1];
            if (!TimeUnits.TryFind(word, out var unit, out var factor))
            {
                unknownUnit = word.ToString();
                return TimeFault.NotATime;
            }

            parts.Add(((value + (half ? 0.5 : 0)) * factor, unit));
        }

        return Sum(parts, out amount) ? TimeFault.None : TimeFault.NotATime;
    }

    // '1 h 30 min' in its smallest unit; only clock units can be added, from large to small.
    private static bool Sum(List<(double Value, TimeUnit Unit)> parts, out TimeAmount amount)
    {
        amount = default;
        if (parts.Count == 1)
        {
            amount = new TimeAmount(parts[0].Value, parts[0].Unit);
            return true;
        }

        double seconds = 0;
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i].Unit > TimeUnit.Day || (i > 0 && parts[i].Unit >= parts[i - 1].Unit))
                return false;
            seconds += parts[i].Value * TimeUnits.SecondsPer(parts[i].Unit);
        }

        var smallest = parts[^1].Unit;
        amount = new TimeAmount(seconds / TimeUnits.SecondsPer(smallest), smallest);
        return true;
    }

    /// <summary>'1:30 h' as hours and minutes, '1:30 min' as minutes and seconds; null for everything else.</summary>
    public static string? ClockWithUnit(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var length = NumberLength(text);
        if (colon <= 0 || colon >= length || length == text.Length || !TimeUnits.TryFind(text.AsSpan(length).Trim(), out var unit, out _)
            || unit is not (TimeUnit.Hour or TimeUnit.Minute))
            return null;
        string[] parts = [.. text[..length].Split(':').Select(p => p.TrimStart('0'))];
        if (parts.Length != 2 || !Array.TrueForAll(parts, p => p.Length <= 4 && !p.AsSpan().ContainsAnyExceptInRange('0', '9'))
            || parts[1] is { Length: > 2 })
            return null;
        string[] words = unit == TimeUnit.Hour ? ["h", "min"] : ["min", "s"];
        return string.Join(' ', parts.Zip(words).Where(p => p.First.Length > 0).Select(p => $"{p.First} {p.Second}"));
    }

    internal static int NumberLength(ReadOnlySpan<char> text)
    {
        var i = 0;
        while (i < text.Length && (char.IsAsciiDigit(text[i]) || text[i] is '.' or ',' or ':' or '_' or '+' or '-' or '−'
            || (text[i] is 'e' or 'E' && i > 0 && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]))))
            i++;
        return i;
    }
}

/// <summary>Reads ISO 8601 durations: <c>PT4M</c>, <c>PT1H30M</c>, <c>P20D</c>, <c>P1M</c>, <c>P6Y</c>.</summary>
internal static class IsoDuration
{
    public static bool TryRead([NotNullWhen(true)] string? text, out TimeAmount amount)
    {
        amount = default;
        if (text is null || text.Length < 3 || text[0] != 'P')
            return false;
        var inTime = false;
        double seconds = 0;
        var smallest = TimeUnit.Day;
        var lastRank = -1;
        var count = 0;
        TimeAmount? calendar = null;
        var i = 1;
        while (i < text.Length)
        {
            if (text[i] == 'T' && !inTime)
            {
                inTime = true;
                i++;
                continue;
            }

            var start = i;
            while (i < text.Length && (char.IsAsciiDigit(text[i]) || text[i] == '.'))
                i++;
            if (i == start || i >= text.Length
                || NumberText.Read(TrimZeros(text.AsSpan(start, i - start)), out var value) != NumberFault.None)
                return false;
            var rank = (inTime ? "HMS" : "YMWD").IndexOf(text[i], StringComparison.Ordinal) + (inTime ? 4 : 0);
            if (rank <= lastRank || (inTime && rank < 4) || rank < 0)
                return false;
            lastRank = rank;
            count++;
            switch (rank)
            {
                case 0:
                    calendar = new TimeAmount(value, TimeUnit.Year);
                    break;
                case 1:
                    calendar = new TimeAmount(calendar is { } years ? (years.Value * 12) + value : value, TimeUnit.Month);
                    break;
                default:
                    var (unit, factor) = rank switch
                    {
                        2 => (TimeUnit.Day, 7.0),
                        3 => (TimeUnit.Day, 1.0),
                        4 => (TimeUnit.Hour, 1.0),
                        5 => (TimeUnit.Minute, 1.0),
                        _ => (TimeUnit.Second, 1.0)
                    };
                    seconds += value * factor * TimeUnits.SecondsPer(unit);
                    smallest = unit;
                    break;
            }

            i++;
        }

        if (count == 0 || text[^1] == 'T' || (calendar is not null && lastRank > 1))
            return false;
        amount = calendar ?? new TimeAmount(seconds / TimeUnits.SecondsPer(smallest), smallest);
        return true;
    }

    private static ReadOnlySpan<char> TrimZeros(ReadOnlySpan<char> digits)
    {
        while (digits.Length > 1 && digits[0] == '0' && char.IsAsciiDigit(digits[1]))
            digits = digits[1..];
        return digits;
    }
}
