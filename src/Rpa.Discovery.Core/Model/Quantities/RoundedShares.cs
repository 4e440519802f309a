namespace Rpa.Discovery.Model.Quantities;

/// <summary>Shares of one whole that were rounded before they were written: 33.33 % three times is 99.99 %, and means thirds.</summary>
internal static class RoundedShares
{
    /// <summary>What sums of decimal fractions miss 1 by.</summary>
    public const double Exact = 1e-9;

    private const double CoarsestPercent = 0.005; // nobody who writes 0.3 has rounded a third: whole percents are the coarsest rounding

    /// <summary>
    /// Whether shares that do not add up to 1 do so within the rounding of the digits written, so that each stands for its part of their
    /// sum. Two rounded shares miss 1 by less than one unit of their last digit, n of them by less than n halves.
    /// </summary>
    public static bool AreWhole(IReadOnlyCollection<Share> shares, double total) =>
        Math.Abs(total - 1) > Exact && shares.Count > 1 && Math.Abs(total - 1) < shares.Sum(Half) - Exact;

    /// <summary>Half a unit of the last digit of a decimal fraction, in which it may be rounded.</summary>
    /// <param name="decimals">Digits behind the point of the share as a part of 1.</param>
    public static double Half(int decimals) => Math.Min(CoarsestPercent, 0.5 * Math.Pow(10, -decimals));

    // Built in code: by the digits of the number itself.
    private static double Half(Share share)
    {
        if (share.IsUnknown)
            return 0;
        if (share.Rounding is { } known)
            return known;
        var text = share.Value.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
        return text.Contains('E', StringComparison.Ordinal)
            ? 0 : Half(text.IndexOf('.', StringComparison.Ordinal) is >= 0 and var point ? text.Length - point - 1 : 0);
    }
}
