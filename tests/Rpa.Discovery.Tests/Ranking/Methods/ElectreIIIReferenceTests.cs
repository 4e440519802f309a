using Rpa.Discovery.Ranking.Matrix;
using Rpa.Discovery.Ranking.Methods;
using Rpa.Discovery.Ranking.Weighing;

namespace Rpa.Discovery.Tests.Ranking;

/// <summary>Credibilities published with the Python library mcda (IMT Atlantique), tests of Electre III, six alternatives on four criteria;
/// its distillation is another and not compared.</summary>
public sealed class ElectreIIIReferenceTests
{
    private static readonly double[][] Values =
        [[8.84, 8.79, 6.43, 6.95], [8.57, 8.51, 5.47, 6.91], [7.76, 7.75, 5.34, 8.76], [7.97, 9.12, 5.93, 8.09], [9.03, 8.97, 8.19, 8.10],
            [7.41, 7.87, 6.77, 7.23]];

    private static readonly DecisionMatrix Matrix = McdaFile.Matrix(Values, 1, 1, 1, 1);
    private static readonly Weights Four = McdaFile.Weights(9.00, 8.24, 5.98, 8.48);

    private static ElectreIII Method(double? veto) => new()
    {
        Thresholds = Enumerable.Range(0, 4)
            .ToDictionary(c => $"c{c}", _ => new ElectreThresholds { Indifference = 0.3, Preference = 0.5, Veto = veto }),
    };

    [Test]
    public void Distil_WithoutVeto_GivesThePublishedConcordance()
    {
        double[][] concordance =
        [
            [1.0, 1.0, 0.73, 0.69, 0.54, 0.96], [0.81, 1.0, 0.73, 0.32, 0.11, 0.78], [0.27, 0.46, 1.0, 0.55, 0.27, 0.81],
            [0.53, 0.72, 0.73, 1.0, 0.53, 0.81], [1.0, 1.0, 0.73, 1.0, 1.0, 1.0], [0.46, 0.46, 0.66, 0.19, 0.0, 1.0],
        ];

        var found = Method(veto: null).Distil(Matrix, Four);

        for (var a = 0; a < Values.Length; a++)
            Assert.That(found.Credibility[a], Is.EqualTo(concordance[a]).Within(0.006));
    }

    [Test]
    public void Distil_WithVeto_GivesThePublishedCredibility()
    {
        double[][] credibility =
        [
            [1, 1, 0, 0, 0, 0.96227129], [0, 1, 0, 0, 0, 0], [0, 0, 1, 0, 0, 0],
            [0, 0.71608833, 0.41073113, 1, 0, 0], [1, 1, 0.54764151, 1, 1, 1], [0, 0, 0, 0, 0, 1],
        ];

        var found = Method(veto: 0.7).Distil(Matrix, Four);

        for (var a = 0; a < Values.Length; a++)
            Assert.That(found.Credibility[a], Is.EqualTo(credibility[a]).Within(1e-6));
    }

    // By hand from those credibilities with s(λ) = 0.30 − 0.15 λ. From the best down: cut 0.716 leaves A4 with five below it; then A0 (1 >
    // 0.716 and 0.962) above A1 and A5; then A3 above A1, and at the next cut above A2 too; A1, A2, A5 are left without any relation.
    // From the worst up: at cut 0.716 A1 and A5 are outranked by two each, and nothing tells them apart; then A2 (by A4, 0.548 > 0.411) …
    [Test]
    public void Distil_WithVeto_GivesTheClassesByHand()
    {
        var found = Method(veto: 0.7).Distil(Matrix, Four);

        Assert.That(found.Descending, Is.EqualTo((string[][])[["A4"], ["A0"], ["A3"], ["A1", "A2", "A5"]]));
        Assert.That(found.Ascending[^1], Is.EqualTo(["A1", "A5"]));
        Assert.That(found.Ranking.Rows[0].Alternative, Is.EqualTo("A4"));
    }
}
