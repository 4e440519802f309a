using System.Text.Json;
using Rpa.Discovery.Ranking.Matrix;
using Rpa.Discovery.Ranking.Weighing;

namespace Rpa.Discovery.Tests.Ranking;

/// <summary>Published cases: their numbers stand in the tests with their source; where the folder of case files lies beside the checkout,
/// the numbers are compared with the file's.</summary>
internal static class McdaFile
{
    /// <summary>Compares carried numbers with those at a place in a case file; without the file nothing is compared.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="place">Members separated by dots; a number stands for a position.</param>
    /// <param name="carried">All numbers at and below that place, in their order; null in the file is not compared.</param>
    public static void Agrees(string name, string place, IEnumerable<double> carried)
    {
        var path = Path.Combine(SharedData.Root, "mcda", name);
        if (!File.Exists(path))
            return;
        using var file = JsonDocument.Parse(File.ReadAllText(path));
        var element = file.RootElement;
        foreach (var member in place.Split('.'))
            element = int.TryParse(member, out var position) ? element[position] : element.GetProperty(member);
        var numbers = Flat(element).ToArray();
        Assert.That(numbers.Select((n, i) => (n, i)).Where(p => !double.IsNaN(p.n)).Select(p => p.n),
            Is.EqualTo(carried.Where((_, i) => i >= numbers.Length || !double.IsNaN(numbers[i]))).Within(1e-15), $"{name}: {place}");
    }

    public static void Agrees(string name, string place, IEnumerable<double[]> carried) =>
        Agrees(name, place, carried.SelectMany(row => row));

    /// <summary>A matrix as case files have it: 1 for more, −1 for less is better; alternatives A0, A1 …, criteria c0, c1 ….</summary>
    public static DecisionMatrix Matrix(double[][] values, params int[] types) => new(
        [.. values.Select((_, a) => $"A{a}")],
        [.. types.Select((t, c) => new Criterion { Id = $"c{c}", Direction = t > 0 ? Direction.Maximize : Direction.Minimize })],
        values);

    public static Weights Weights(params double[] weights) =>
        Discovery.Ranking.Weighing.Weights.Direct(weights.Select((w, c) => KeyValuePair.Create($"c{c}", w))
            .ToDictionary(StringComparer.Ordinal));

    /// <summary>A method's values in the matrix's order.</summary>
    public static double[] Values(this RankedList list) =>
        [.. list.Rows.OrderBy(r => r.Alternative, StringComparer.Ordinal).Select(r => r.Value)];

    /// <summary>Columns divided by their sums, as some programs do before they begin.</summary>
    public static double[][] BySum(double[][] values) =>
        [.. values.Select(row => row.Select((v, c) => v / values.Sum(r => r[c])).ToArray())];

    private static IEnumerable<double> Flat(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Flat),
        JsonValueKind.Null => [double.NaN],
        _ => [element.GetDouble()],
    };
}
