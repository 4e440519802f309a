using FsCheck;
using FsCheck.Fluent;
using Rpa.Discovery.Ranking.Matrix;
using Rpa.Discovery.Ranking.Robustness;

namespace Rpa.Discovery.Tests.Ranking;

/// <summary>The fast analysis gives what the plain one gives, to the bit, ties and all, for any number of threads.</summary>
public sealed class EveryRowLawTests
{
    // Small whole numbers, and sometimes two alternatives of the same values, so that values are often level.
    private static readonly Arbitrary<(int[][][] Rows, int Draws)> Cases = (
        from alternatives in Gen.Choose(1, 9)
        from rows in Gen.Choose(-2, 2).ArrayOf(3).ArrayOf(alternatives).NonEmptyListOf()
        from draws in Gen.Choose(1, 150)
        select (rows.Take(4).ToArray(), draws)).ToArbitrary();

    private static DecisionMatrix[] Matrices(int[][][] rows) =>
        [.. rows.Select(row => McdaFile.Matrix([.. row.Select(values => values.Select(v => (double)v).ToArray())], 1, -1, 1))];

    [Test]
    public void AnalyzeEveryRow_AnyRows_GivesWhatThePlainVersionGives() => Prop.ForAll(Cases, given =>
    {
        var rows = Matrices(given.Rows);
        return Same(Smaa.AnalyzeEveryRow(rows, given.Draws, 5, threads: 1), PlainEveryRow.Analyze(rows, given.Draws, 5));
    }).Check(Law.Fixed);

    [Test]
    public void AnalyzeEveryRow_AnyThreads_GivesTheSame() => Prop.ForAll(Cases, given =>
    {
        var rows = Matrices(given.Rows);
        return Same(Smaa.AnalyzeEveryRow(rows, given.Draws, 5, threads: 1), Smaa.AnalyzeEveryRow(rows, given.Draws, 5, threads: 3));
    }).Check(Law.Fixed);

    [Test]
    public void AnalyzeEveryRow_OneRow_IsTheAnalysisOfOneMatrix()
    {
        var matrix = McdaFile.Matrix([[3, 0, 1], [1, 2, 2], [0, 3, 0]], 1, 1, 1);
        var every = Smaa.AnalyzeEveryRow([matrix], 500, 9);
        var one = Smaa.Analyze(matrix, 500, 9);

        foreach (var row in one.Alternatives)
        {
            Assert.That(every.Of(row.Alternative).ShareByRank, Is.EqualTo(row.ShareByRank).Within(1e-12));
            Assert.That(every.Of(row.Alternative).CentralWeights, Is.EqualTo(row.CentralWeights).Within(1e-12));
            Assert.That(every.Of(row.Alternative).Confidence, Is.EqualTo(row.Confidence));
        }
    }

    [Test]
    public void AnalyzeEveryRow_CriterionThatCannotCount_GetsNoWeight()
    {
        Criterion[] criteria = [new() { Id = "a" }, new() { Id = "b", Counts = false }];

        Assert.That(Smaa.AnalyzeEveryRow([new DecisionMatrix(["x", "y"], criteria, [[1, 0], [0, 1000]])], 100).Of("x").First,
            Is.EqualTo(1));
    }

    [Test]
    public void AnalyzeEveryRow_NoRowsOrOthers_AreRefused()
    {
        Assert.That(() => Smaa.AnalyzeEveryRow([]), Throws.ArgumentException);
        Assert.That(() => Smaa.AnalyzeEveryRow([McdaFile.Matrix([[1, 1]], 1, 1), McdaFile.Matrix([[1, 1], [2, 2]], 1, 1)]),
            Throws.ArgumentException);
    }

    private static bool Same(RankAcceptability one, RankAcceptability other) => one.Alternatives.Zip(other.Alternatives).All(p =>
        p.First.ShareByRank.SequenceEqual(p.Second.ShareByRank)
        && (p.First.CentralWeights is null ? p.Second.CentralWeights is null
            : p.First.CentralWeights.SequenceEqual(p.Second.CentralWeights!))
        && p.First.Confidence == p.Second.Confidence);
}
