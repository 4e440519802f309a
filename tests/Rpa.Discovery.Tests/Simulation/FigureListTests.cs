using Rpa.Discovery.Comparisons.Effects;
using Rpa.Discovery.Decisions.Portfolios;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Simulation.Results;

namespace Rpa.Discovery.Tests.Simulation;

/// <summary>Every estimate that an owner shows stands in the list of its figures, so that neither a difference nor JSON can lack
/// one.</summary>
public sealed class FigureListTests
{
    [Test]
    public void EveryEstimate_StandsInTheListOfItsOwner() => Assert.Multiple(() =>
    {
        AllStandIn(WorkflowResult.Figures);
        AllStandIn(StateResult.Figures);
        AllStandIn(PoolResult.Figures);
        AllStandIn(BotResult.Figures);
        AllStandIn(PersonResult.Figures);
        AllStandIn(MachineResult.Figures);
        AllStandIn(WorkflowMonth.Figures);
        AllStandIn(StateMonth.Figures);
        AllStandIn(WaitingByCause.Figures);
        AllStandIn(EffectFigures.OfWorkflow);
        AllStandIn(EffectFigures.OfPool);
        AllStandIn(PortfolioSamples.Figures);
    });

    [Test]
    public void Members_OfOneObject_AreNamedOnce() => Assert.Multiple(() =>
    {
        foreach (var group in WorkflowResult.Figures.GroupBy(f => f.Group))
            Assert.That(group.Select(f => f.Id), Is.Unique, group.Key);
        Assert.That(PoolResult.Figures.Select(f => f.Id), Is.Unique);
        Assert.That(StateResult.Figures.Select(f => f.Id), Is.Unique);
    });

    private static void AllStandIn<TOwner>(IReadOnlyList<Figure<TOwner>> figures)
        where TOwner : IMeasured => Assert.That(
            figures.Select(f => f.Name),
            Is.EquivalentTo(typeof(TOwner).GetProperties()
                .Where(p => p.PropertyType == typeof(Estimate) && p.GetIndexParameters().Length == 0).Select(p => p.Name)),
            typeof(TOwner).Name);
}
