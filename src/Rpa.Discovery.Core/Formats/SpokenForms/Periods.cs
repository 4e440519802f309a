using Rpa.Discovery.Model.Demand;

namespace Rpa.Discovery.Formats.SpokenForms;

/// <summary>Splits what is said per period: <c>40 per open-day</c>, <c>6 d per year</c>, <c>1日40件</c>, <c>月1,200件</c>,
/// <c>年6日</c>.</summary>
internal static class Periods
{
    private static readonly (string Word, RatePeriod Period)[] _english =
    [
        ("open-hour", RatePeriod.OpenHour), ("working-hour", RatePeriod.OpenHour), ("hour", RatePeriod.OpenHour),
        ("open-day", RatePeriod.OpenDay), ("working-day", RatePeriod.OpenDay), ("day", RatePeriod.OpenDay),
        ("week", RatePeriod.Week), ("month", RatePeriod.Month), ("year", RatePeriod.Year),
    ];

    // The longest forms first: 年間 before 年.
    private static readonly (string Word, RatePeriod Period)[] _japanese =
    [
        ("1開庁時間", RatePeriod.OpenHour), ("1時間", RatePeriod.OpenHour), ("毎時", RatePeriod.OpenHour),
        ("1開庁日", RatePeriod.OpenDay), ("1営業日", RatePeriod.OpenDay), ("1日", RatePeriod.OpenDay), ("一日", RatePeriod.OpenDay),
        ("毎日", RatePeriod.OpenDay), ("日", RatePeriod.OpenDay),
        ("1週間", RatePeriod.Week), ("週間", RatePeriod.Week), ("毎週", RatePeriod.Week), ("週", RatePeriod.Week),
        ("1か月", RatePeriod.Month), ("1ヶ月", RatePeriod.Month), ("1カ月", RatePeriod.Month), ("毎月", RatePeriod.Month), ("月間", RatePeriod.Month),
        ("月", RatePeriod.Month),
        ("1年", RatePeriod.Year), ("年間", RatePeriod.Year), ("毎年", RatePeriod.Year), ("年", RatePeriod.Year),
    ];

    private static readonly string[] _counters = ["件", "枚", "通", "人", "名", "部", "冊", "回", "個"];

    public static IEnumerable<string> Words => _english.Select(e => e.Word);

    public static string Word(RatePeriod period) => period switch
    {
        RatePeriod.OpenHour => "per open-hour",
        RatePeriod.OpenDay => "per open-day",
        RatePeriod.Week => "per-week",
        RatePeriod.Month => "per-month",
        _ => "per-year",
    };

    /// <summary>Splits an amount from its period.</summary>
    /// <param name="text">With full-width signs mapped.</param>
    /// <param name="amount">What stands beside the period, without a counter such as 件.</param>
    /// <param name="period">The period.</param>
    /// <param name="unknown">The word after <c>per</c> that is no period; null otherwise.</param>
    public static bool TrySplit(string text, out string amount, out RatePeriod period, out string? unknown)
    {
        unknown = null;
        amount = "";
        period = default;
        text = text.Trim();
        var per = text.LastIndexOf(" per", StringComparison.Ordinal);
        if (per > 0 && per + 4 < text.Length && text[per + 4] is ' ' or '-')
        {
            var word = text[(per + 5)..].Trim();
            amount = Uncounted(text[..per]);
            foreach (var (written, found) in _english)
            {
                if (written == word || written + "s" == word || written == word.Replace(' ', '-'))
                {
                    period = found;
                    return true;
                }
            }

            unknown = word;
            return false;
        }

        var slash = text.LastIndexOf('/');
        if (slash > 0)
        {
            foreach (var (written, found) in _japanese)
            {
                if (text[(slash + 1)..].Trim() == written)
                {
                    amount = Uncounted(text[..slash]);
                    period = found;
                    return true;
                }
            }
        }

        foreach (var (written, found) in _japanese)
        {
            if (!text.StartsWith(written, StringComparison.Ordinal))
                continue;
            var rest = text[written.Length..].TrimStart().TrimStart('に').TrimStart('約').TrimStart();
            if (rest.Length == 0 || !char.IsAsciiDigit(rest[0]))
                continue;
            amount = Uncounted(rest);
            period = found;
            return true;
        }

        return false;
    }

    private static string Uncounted(string amount)
    {
        amount = amount.Trim();
        foreach (var word in _counters)
        {
            if (amount.EndsWith(word, StringComparison.Ordinal))
                return amount[..^word.Length].TrimEnd();
        }

        return amount.EndsWith(" cases", StringComparison.Ordinal) ? amount[..^6] : amount;
    }
}
