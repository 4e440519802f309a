namespace Rpa.Discovery.Judges;

/// <summary>Sums of whole numbers in 128 bits, which no department of these tests fills.</summary>
internal static class ExactSums
{
    public static Int128 Total<T>(this IEnumerable<T> rows, Func<T, Int128> number) =>
        rows.Aggregate((Int128)0, (sum, row) => checked(sum + number(row)));
}
