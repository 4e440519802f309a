using System.Globalization;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Validation;

/// <summary>What to say where shares of one whole do not add up to it: how they are taken, or which one to change to what.</summary>
internal static class ShareSums
{
    private const int MostShown = 6;

    /// <summary>A hint that says what each share counts as.</summary>
    public static Diagnostic Scaled(SourceSpan place, object name, IReadOnlyCollection<Share> shares, double total)
    {
        var parts = shares.Select(s => $"{Said(s)} → {(s.Value / total * 100).ToString("0.####", CultureInfo.InvariantCulture)} %")
            .Distinct(StringComparer.Ordinal).ToList();
        return FlowRules.SharesScaled.At(place, name, Amount.Share(total, 5),
            string.Join(", ", parts.Take(MostShown)) + (parts.Count > MostShown ? ", …" : ""));
    }

    /// <summary>Which share to change to what, so that all of them are exactly 1: the last one that can be.</summary>
    /// <param name="shares">What each is called, and what it is; none of them says <c>rest</c>.</param>
    /// <param name="mayBeRest">Whether <c>rest</c> may stand for one of them.</param>
    public static Message Remedy(IReadOnlyList<(object Name, Share Share)> shares, bool mayBeRest)
    {
        var total = shares.Sum(s => s.Share.Value);
        foreach (var (name, share) in shares.Reverse())
        {
            var left = 1 - (total - share.Value);
            if (left is <= RoundedShares.Exact or > 1)
                continue;
            if (Exactly(left, share) is { } written)
                return (mayBeRest ? ValidationWords.ChangeShareOrRest : ValidationWords.ChangeShare).With(Said(share), name, written);
            if (mayBeRest)
                return ValidationWords.RestFor.With(Said(share), name);
        }

        return ValidationWords.CorrectShares;
    }

    private static string Said(Share share) => share.Said ?? Percent(share.Value);

    private static string Percent(double value) => (value * 100).ToString("0.######", CultureInfo.InvariantCulture) + " %";

    // As a decimal where it was one, else in percent; null where no short decimal is what is left.
    private static string? Exactly(double left, Share share)
    {
        var isDecimal = share.Said is { } said
            && double.TryParse(said, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);
        var rounded = Math.Round(left, 8);
        return Math.Abs(rounded - left) > RoundedShares.Exact / 2 ? null : isDecimal
            ? rounded.ToString("0.########", CultureInfo.InvariantCulture) : Percent(rounded);
    }
}
