using FsCheck;
using FsCheck.Fluent;
using Rpa.Discovery.Ranking.Methods;

namespace Rpa.Discovery.Tests.Ranking;

public sealed class ElectreIIILawTests
{
    // Weights that sum to a power of two: then no sum of shares is rounded, and both versions meet the same limits.
    private static readonly int[] Eighths = [4, 3, 1];

    private static readonly Arbitrary<int[][]> Cases = Gen.Choose(0, 12).ArrayOf(3).NonEmptyListOf().Where(l => l.Count <= 7)
        .Select(l => l.ToArray()).ToArbitrary();

    [Test]
    public void Distil_AnyMatrix_GivesWhatThePlainVersionGives() => Prop.ForAll(Cases, gains =>
    {
        var method = new ElectreIII
        {
            Thresholds = Enumerable.Range(0, 3)
            .ToDictionary(c => $"c{c}", _ => new ElectreThresholds { Indifference = 1, Preference = 3, Veto = 11 })
        };
        var found = method.Distil(McdaFile.Matrix([.. gains.Select(row => row.Select(v => (double)v).ToArray())], 1, 1, 1),
            McdaFile.Weights([.. Eighths.Select(w => (double)w)]));
        var sigma = PlainElectreIII.Credibility(gains, Eighths, 1, 3, 11);
        var down = PlainElectreIII.Distil(sigma, 1);
        var up = PlainElectreIII.Distil(sigma, -1);
        up.Reverse();
        return Same(found.Descending, down) && Same(found.Ascending, up)
            && Enumerable.Range(0, gains.Length)
                .All(a => Enumerable.Range(0, gains.Length).All(b => Math.Abs(sigma[a, b] - found.Credibility[a][b]) < 1e-12));
    }).Check(Law.Fixed);

    private static bool Same(IReadOnlyList<IReadOnlyList<string>> classes, List<HashSet<int>> plain) =>
        classes.Count == plain.Count && classes.Zip(plain).All(p => p.First.ToHashSet().SetEquals(p.Second.Select(a => $"A{a}")));
}
