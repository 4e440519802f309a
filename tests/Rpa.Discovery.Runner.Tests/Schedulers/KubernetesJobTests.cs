using k8s;
using k8s.Models;
using Rpa.Discovery.Runner.Tests.Commands;

namespace Rpa.Discovery.Runner.Tests.Schedulers;

/// <summary>The manifest that is written for Kubernetes, read strictly into the types of its client; no cluster runs it here.</summary>
public sealed class KubernetesJobTests
{
    [Test]
    public void Manifest_IsAnIndexedJob_ThatRunsEveryShareOnce()
    {
        using var runner = new RunnerHarness();
        var plan = SweepCommandTests.WriteMany(runner, "plan", departments: 1, seeds: 1);
        // A name that YAML, a shell or Kubernetes would take apart.
        var odd = runner.Path("plan", "a \"plan\": $(HOME) # 計画.yml");
        File.Move(plan, odd);
        Assert.That(runner.Run("sweep", odd, "--for", "kubernetes", "--tasks", "7", "-o", runner.Path("o")), Is.Zero, () => runner.Error);
        var job = KubernetesYaml.Deserialize<V1Job>(File.ReadAllText(runner.Path("o", "sweep.job.yaml")), strict: true);
        var container = job.Spec.Template.Spec.Containers.Single();
        Assert.Multiple(() =>
        {
            Assert.That((job.ApiVersion, job.Kind), Is.EqualTo(("batch/v1", "Job")));
            Assert.That(job.Metadata.Name, Does.Match("^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$"));
            Assert.That((job.Spec.CompletionMode, job.Spec.Completions, job.Spec.Parallelism), Is.EqualTo(("Indexed", 7, 7)));
            Assert.That(job.Spec.BackoffLimitPerIndex, Is.EqualTo(6));
            Assert.That(job.Spec.Template.Spec.RestartPolicy, Is.EqualTo("Never"));
            Assert.That(container.Command, Has.Count.EqualTo(3));
            Assert.That(container.Command[2], Is.EqualTo("exec rpa-discovery sweep \"/sweep/plan/$PLAN\" -o /sweep/result "
                + "--part \"`expr $JOB_COMPLETION_INDEX + 1`/7\" --threads 1 --quiet"));
            // Kubernetes takes two signs of a dollar for one, and one before a bracket for a variable.
            Assert.That(container.Env.Single().Value, Is.EqualTo("a \"plan\": $$(HOME) # 計画.yml"));
            Assert.That(container.VolumeMounts.Single().Name, Is.EqualTo(job.Spec.Template.Spec.Volumes.Single().Name));
        });
        Assert.That(File.ReadAllText(runner.Path("o", "README.txt")), Does.Contain("No image is built here"));
    }
}
