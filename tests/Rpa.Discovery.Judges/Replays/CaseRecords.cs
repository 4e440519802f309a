using Rpa.Discovery.Model;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Simulation.Kernel;
using Rpa.Discovery.Simulation.Options;

namespace Rpa.Discovery.Judges;

/// <summary>The cases of a replication by the kernel.</summary>
internal static class CaseRecords
{
    extension(CaseRecorder)
    {
        /// <summary>Every case of one replication.</summary>
        public static IReadOnlyList<RecordedCase> Record(Department department, ExperimentOptions options, int replication = 0)
        {
            var plan = Experiment.Compile(department, options);
            var recorder = new CaseRecorder();
            new EventLoop().Run(plan, replication, new double[plan.Layout.Measures.Length], null, recorder, CancellationToken.None);
            return recorder.Cases;
        }
    }
}
