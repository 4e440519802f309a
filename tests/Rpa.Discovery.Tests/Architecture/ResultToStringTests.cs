using Rpa.Discovery.Comparisons.Candidates;
using Rpa.Discovery.Comparisons.Effects;
using Rpa.Discovery.Comparisons.Selection;
using Rpa.Discovery.Contracts;
using Rpa.Discovery.Credibility;
using Rpa.Discovery.Decisions;
using Rpa.Discovery.Decisions.Costs;
using Rpa.Discovery.Decisions.Group;
using Rpa.Discovery.Decisions.Portfolios;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.HotSpots;
using Rpa.Discovery.Ranking.Matrix;
using Rpa.Discovery.Reports;
using Rpa.Discovery.Simulation.Results;

namespace Rpa.Discovery.Tests.Architecture;

/// <summary>Whoever looks at a result in a debugger or prints it sees what it says, not what it is called.</summary>
public sealed class ResultToStringTests
{
    [TestCase(typeof(StudyResult))]
    [TestCase(typeof(ExperimentResult))]
    [TestCase(typeof(WorkflowResult))]
    [TestCase(typeof(StateResult))]
    [TestCase(typeof(PoolResult))]
    [TestCase(typeof(BotResult))]
    [TestCase(typeof(HotSpot))]
    [TestCase(typeof(Candidate))]
    [TestCase(typeof(WhatIfResult))]
    [TestCase(typeof(CandidateEffects))]
    [TestCase(typeof(ExperimentDifference))]
    [TestCase(typeof(SelectionResult))]
    [TestCase(typeof(RankedCandidate))]
    [TestCase(typeof(GatedCandidate))]
    [TestCase(typeof(RankedList))]
    [TestCase(typeof(BusinessCase))]
    [TestCase(typeof(GroupRanking))]
    [TestCase(typeof(PortfolioPlan))]
    [TestCase(typeof(CredibilityReport))]
    [TestCase(typeof(SavedResult))]
    [TestCase(typeof(ReadResult<>))]
    public void MainResult_HasATextOfItsOwn(Type type) =>
        Assert.That(type.GetMethod("ToString", Type.EmptyTypes)!.DeclaringType, Is.EqualTo(type));

    [Test]
    public void RankedList_ReadsAsAList() =>
        Assert.That(RankedList.ByValue(["a", "b", "c"], [1, 3, 1]).ToString(), Is.EqualTo("1. b, 2. a, 2. c"));
}
