using Rpa.Discovery.Model;
using Rpa.Discovery.Simulation;

namespace Rpa.Discovery.Tests.Simulation;

/// <summary>One replication by the kernel with the audit listening.</summary>
internal sealed record AuditedRun(AuditPlan Plan, IReadOnlyList<AuditEvent> Events, AuditFigures Figures)
{
    private delegate void Listened(EventLoop loop, Plan plan, int replication, Span<double> values, HourSums? hours, RunObserver? observer, CancellationToken cancellation);

    public IReadOnlyList<AuditViolation> Violations => RunAudit.Violations(Events, Plan, Figures);

    /// <summary>Runs it; skips the test where the kernel refuses something by name.</summary>
    public static AuditedRun Of(Department department, ExperimentOptions options, int replication = 0)
    {
        TheoryAgreement.SkipWhatIsNotSimulatedYet(department, options);
        var plan = Experiment.Compile(department, options);
        var audit = new RunAudit();
        var values = new double[plan.Layout.Measures.Length];
        Run(plan, replication, values, audit);
        return new AuditedRun(AuditPlan.Of(plan, replication), audit.Events, AuditFigures.Of(plan, values));
    }

    // By the signature, so that this runs from the day on which a replication can be heard.
    private static void Run(Plan plan, int replication, double[] values, RunObserver observer)
    {
        var method = typeof(EventLoop).GetMethods().FirstOrDefault(m => m.Name == nameof(EventLoop.Run) && m.GetParameters().Any(p => p.ParameterType == typeof(RunObserver)));
        if (method is null)
            Assert.Ignore("A replication cannot be heard yet.");
        method!.CreateDelegate<Listened>()(new EventLoop(), plan, replication, values, null, observer, CancellationToken.None);
    }
}
