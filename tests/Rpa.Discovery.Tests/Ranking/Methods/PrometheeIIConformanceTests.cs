using Rpa.Discovery.Ranking.Methods;

namespace Rpa.Discovery.Tests.Ranking;

/// <summary>Published cases of PROMETHEE.</summary>
public sealed class PrometheeIIConformanceTests
{
    // Zhao, Peng & Li (2013), Procedia Computer Science 17; by way of the tests of pymcdm (76e7735).
    [Test]
    public void Rank_Zhao2013_GivesThePublishedNetFlows()
    {
        double[][] values = [[4, 3, 2], [3, 2, 4], [5, 1, 3]];
        double[] flows = [0.1, -0.3, 0.2];

        var ranking = new PrometheeII().Rank(McdaFile.Matrix(values, 1, 1, 1), McdaFile.Weights(0.5, 0.3, 0.2));

        Assert.That(ranking.Values(), Is.EqualTo(flows).Within(1e-12));
        McdaFile.Agrees("promethee2_zhao_2013_usual.json", "matrix", values);
        McdaFile.Agrees("promethee2_zhao_2013_usual.json", "weights", [0.5, 0.3, 0.2]);
        McdaFile.Agrees("promethee2_zhao_2013_usual.json", "expected.net_flow", flows);
    }

    // Means of transport: inputs of the tests of the R package MCDA 0.0.24 (ff40fd0); outputs computed from the definitions of Brans &
    // Vincke by another program, since the package stores none.
    [Test]
    public void Flows_TransportWithThreePreferenceFunctions_GivesTheIndependentlyComputedFlows()
    {
        const string file = "promethee2_mcda_r_transport_mixed_preference.json";
        double[][] values = [[1, 10, 1], [4, 20, 2], [2, 20, 0], [6, 40, 0], [30, 30, 3]];
        double[][] preference =
        [
            [0, 0.04903207960219853, 0.0061533531047311745, 0.40843332764567714, 0.4999999999992287],
            [0, 0, 0.25, 0.573500619483081, 0.1999999998661683],
            [0, 0.02350061948308091, 0, 0.3786938680574733, 0.19999999999542054],
            [0, 0, 0, 0, 0.19999999695400406],
            [0.25, 0, 0.5, 0.5, 0],
        ];
        double[] positive = [0.2409046900879589, 0.2558751548373123, 0.15054862188399368, 0.049999999238501014, 0.3125];
        double[] negative = [0.0625, 0.01813317477131986, 0.1890383382761828, 0.46515695379655786, 0.2749999992037054];
        double[] net = [0.1784046900879589, 0.23774198006599245, -0.03848971639218912, -0.41515695455805685, 0.03750000079629462];
        var method = new PrometheeII
        {
            Preferences = new Dictionary<string, PreferenceFunction>
            {
                ["c0"] = PreferenceFunction.Gaussian(4),
                ["c1"] = PreferenceFunction.Level(11, 15),
                ["c2"] = PreferenceFunction.Linear(1, 3),
            },
        };
        var matrix = McdaFile.Matrix(values, -1, -1, 1);
        var weights = McdaFile.Weights(0.2, 0.3, 0.5);

        var flows = method.Flows(matrix, weights);

        for (var a = 0; a < preference.Length; a++)
            Assert.That(flows.Preference[a], Is.EqualTo(preference[a]).Within(1e-12));
        Assert.That(flows.Positive, Is.EqualTo(positive).Within(1e-12));
        Assert.That(flows.Negative, Is.EqualTo(negative).Within(1e-12));
        Assert.That(method.Rank(matrix, weights).Values(), Is.EqualTo(net).Within(1e-12));
        McdaFile.Agrees(file, "matrix", values);
        McdaFile.Agrees(file, "weights", [0.2, 0.3, 0.5]);
        McdaFile.Agrees(file, "types", [-1, -1, 1]);
        McdaFile.Agrees(file, "expected.pi", preference);
        McdaFile.Agrees(file, "expected.positive", positive);
        McdaFile.Agrees(file, "expected.negative", negative);
        McdaFile.Agrees(file, "expected.net", net);
    }
}
