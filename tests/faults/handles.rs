//! A table of all operations that have a handle, each with a call of its handle method.

use std::fmt;

use futures_util::FutureExt as _;
use futures_util::future::BoxFuture;
use github_runners::{
    Client, CreateEnterpriseRunnerGroup, CreateHostedRunner, CreateOrganizationRunnerGroup, EnabledRepositories, Error,
    NewJitConfig, RepositoryId, UpdateEnterpriseRunnerGroup, UpdateHostedRunner, UpdateOrganizationRunnerGroup,
};

use crate::calls::{body, version};

/// A call of a handle method.
pub(crate) type Call = fn(Client) -> BoxFuture<'static, Result<(), Error>>;

macro_rules! handles {
    ($($operation:ident, |$github:ident| $call:expr;)*) => {
        /// The operations with their handle methods, in the order of the description.
        pub(crate) const HANDLES: &[(&str, Call)] = &[$((
            stringify!($operation),
            |$github| async move { discard($call.await) }.boxed(),
        )),*];
    };
}

/// Discards the result, so that calls with different result types can be in one table.
fn discard<T: fmt::Debug>(result: Result<T, Error>) -> Result<(), Error> {
    result.map(drop)
}

handles! {
    list_installations, |github| github.installations();
    list_hosted_runners_for_enterprise, |github| github.enterprise("octo").hosted_runners().list();
    create_hosted_runner_for_enterprise, |github| github.enterprise("octo").hosted_runners().create(body::<CreateHostedRunner>());
    list_custom_images_for_enterprise, |github| github.enterprise("octo").hosted_runners().custom_images().list();
    get_custom_image_for_enterprise, |github| github.enterprise("octo").hosted_runners().custom_images().get(3);
    delete_custom_image_from_enterprise, |github| github.enterprise("octo").hosted_runners().custom_images().delete(3);
    list_custom_image_versions_for_enterprise, |github| github.enterprise("octo").hosted_runners().custom_images().versions(3);
    get_custom_image_version_for_enterprise, |github| github.enterprise("octo").hosted_runners().custom_images().version(3, &version());
    delete_custom_image_version_from_enterprise, |github| github.enterprise("octo").hosted_runners().custom_images().delete_version(3, &version());
    get_hosted_runners_github_owned_images_for_enterprise, |github| github.enterprise("octo").hosted_runners().github_images();
    get_hosted_runners_partner_images_for_enterprise, |github| github.enterprise("octo").hosted_runners().partner_images();
    get_hosted_runners_limits_for_enterprise, |github| github.enterprise("octo").hosted_runners().limits();
    get_hosted_runners_machine_specs_for_enterprise, |github| github.enterprise("octo").hosted_runners().machine_sizes();
    get_hosted_runners_platforms_for_enterprise, |github| github.enterprise("octo").hosted_runners().platforms();
    get_hosted_runner_for_enterprise, |github| github.enterprise("octo").hosted_runners().get(5);
    delete_hosted_runner_for_enterprise, |github| github.enterprise("octo").hosted_runners().delete(5);
    update_hosted_runner_for_enterprise, |github| github.enterprise("octo").hosted_runners().update(5, body::<UpdateHostedRunner>());
    get_self_hosted_runners_permissions, |github| github.enterprise("octo").runner_permissions().get();
    set_self_hosted_runners_permissions, |github| github.enterprise("octo").runner_permissions().set(false);
    list_self_hosted_runner_groups_for_enterprise, |github| github.enterprise("octo").runner_groups().list();
    create_self_hosted_runner_group_for_enterprise, |github| github.enterprise("octo").runner_groups().create(body::<CreateEnterpriseRunnerGroup>());
    get_self_hosted_runner_group_for_enterprise, |github| github.enterprise("octo").runner_groups().get(2);
    delete_self_hosted_runner_group_from_enterprise, |github| github.enterprise("octo").runner_groups().delete(2);
    update_self_hosted_runner_group_for_enterprise, |github| github.enterprise("octo").runner_groups().update(2, body::<UpdateEnterpriseRunnerGroup>());
    list_org_access_to_self_hosted_runner_group_in_enterprise, |github| github.enterprise("octo").runner_groups().organizations(2).list();
    set_org_access_to_self_hosted_runner_group_in_enterprise, |github| github.enterprise("octo").runner_groups().organizations(2).set([6]);
    add_org_access_to_self_hosted_runner_group_in_enterprise, |github| github.enterprise("octo").runner_groups().organizations(2).add(6);
    remove_org_access_to_self_hosted_runner_group_in_enterprise, |github| github.enterprise("octo").runner_groups().organizations(2).remove(6);
    list_self_hosted_runners_in_group_for_enterprise, |github| github.enterprise("octo").runner_groups().runners(2).list();
    set_self_hosted_runners_in_group_for_enterprise, |github| github.enterprise("octo").runner_groups().runners(2).set([7]);
    add_self_hosted_runner_to_group_for_enterprise, |github| github.enterprise("octo").runner_groups().runners(2).add(7);
    remove_self_hosted_runner_from_group_for_enterprise, |github| github.enterprise("octo").runner_groups().runners(2).remove(7);
    list_self_hosted_runners_for_enterprise, |github| github.enterprise("octo").runners().list();
    get_runner_version_deprecation_for_enterprise, |github| github.enterprise("octo").runners().version_deprecation("2.329.0");
    list_runner_applications_for_enterprise, |github| github.enterprise("octo").runners().downloads();
    generate_runner_jitconfig_for_enterprise, |github| github.enterprise("octo").runners().create_jit_config(NewJitConfig::new("build-1", 1, ["gpu"]));
    create_registration_token_for_enterprise, |github| github.enterprise("octo").runners().registration_token();
    create_remove_token_for_enterprise, |github| github.enterprise("octo").runners().remove_token();
    get_self_hosted_runner_for_enterprise, |github| github.enterprise("octo").runners().get(7);
    delete_self_hosted_runner_from_enterprise, |github| github.enterprise("octo").runners().delete(7);
    list_labels_for_self_hosted_runner_for_enterprise, |github| github.enterprise("octo").runners().labels(7).list();
    set_custom_labels_for_self_hosted_runner_for_enterprise, |github| github.enterprise("octo").runners().labels(7).set(["gpu"]);
    add_custom_labels_to_self_hosted_runner_for_enterprise, |github| github.enterprise("octo").runners().labels(7).add(["gpu"]);
    remove_all_custom_labels_from_self_hosted_runner_for_enterprise, |github| github.enterprise("octo").runners().labels(7).clear();
    remove_custom_label_from_self_hosted_runner_for_enterprise, |github| github.enterprise("octo").runners().labels(7).remove("gpu");
    list_hosted_runners_for_org, |github| github.org("octo-org").hosted_runners().list();
    create_hosted_runner_for_org, |github| github.org("octo-org").hosted_runners().create(body::<CreateHostedRunner>());
    list_custom_images_for_org, |github| github.org("octo-org").hosted_runners().custom_images().list();
    get_custom_image_for_org, |github| github.org("octo-org").hosted_runners().custom_images().get(3);
    delete_custom_image_from_org, |github| github.org("octo-org").hosted_runners().custom_images().delete(3);
    list_custom_image_versions_for_org, |github| github.org("octo-org").hosted_runners().custom_images().versions(3);
    get_custom_image_version_for_org, |github| github.org("octo-org").hosted_runners().custom_images().version(3, &version());
    delete_custom_image_version_from_org, |github| github.org("octo-org").hosted_runners().custom_images().delete_version(3, &version());
    get_hosted_runners_github_owned_images_for_org, |github| github.org("octo-org").hosted_runners().github_images();
    get_hosted_runners_partner_images_for_org, |github| github.org("octo-org").hosted_runners().partner_images();
    get_hosted_runners_limits_for_org, |github| github.org("octo-org").hosted_runners().limits();
    get_hosted_runners_machine_specs_for_org, |github| github.org("octo-org").hosted_runners().machine_sizes();
    get_hosted_runners_platforms_for_org, |github| github.org("octo-org").hosted_runners().platforms();
    get_hosted_runner_for_org, |github| github.org("octo-org").hosted_runners().get(5);
    delete_hosted_runner_for_org, |github| github.org("octo-org").hosted_runners().delete(5);
    update_hosted_runner_for_org, |github| github.org("octo-org").hosted_runners().update(5, body::<UpdateHostedRunner>());
    get_self_hosted_runners_permissions_organization, |github| github.org("octo-org").runner_permissions().get();
    set_self_hosted_runners_permissions_organization, |github| github.org("octo-org").runner_permissions().set(EnabledRepositories::Selected);
    list_selected_repositories_self_hosted_runners_organization, |github| github.org("octo-org").runner_permissions().repositories().list();
    set_selected_repositories_self_hosted_runners_organization, |github| github.org("octo-org").runner_permissions().repositories().set([RepositoryId::new(4)]);
    enable_selected_repository_self_hosted_runners_organization, |github| github.org("octo-org").runner_permissions().repositories().add(RepositoryId::new(4));
    disable_selected_repository_self_hosted_runners_organization, |github| github.org("octo-org").runner_permissions().repositories().remove(RepositoryId::new(4));
    list_self_hosted_runner_groups_for_org, |github| github.org("octo-org").runner_groups().list();
    create_self_hosted_runner_group_for_org, |github| github.org("octo-org").runner_groups().create(body::<CreateOrganizationRunnerGroup>());
    get_self_hosted_runner_group_for_org, |github| github.org("octo-org").runner_groups().get(2);
    delete_self_hosted_runner_group_from_org, |github| github.org("octo-org").runner_groups().delete(2);
    update_self_hosted_runner_group_for_org, |github| github.org("octo-org").runner_groups().update(2, body::<UpdateOrganizationRunnerGroup>());
    list_github_hosted_runners_in_group_for_org, |github| github.org("octo-org").runner_groups().hosted_runners(2);
    list_repo_access_to_self_hosted_runner_group_in_org, |github| github.org("octo-org").runner_groups().repositories(2).list();
    set_repo_access_to_self_hosted_runner_group_in_org, |github| github.org("octo-org").runner_groups().repositories(2).set([RepositoryId::new(4)]);
    add_repo_access_to_self_hosted_runner_group_in_org, |github| github.org("octo-org").runner_groups().repositories(2).add(RepositoryId::new(4));
    remove_repo_access_to_self_hosted_runner_group_in_org, |github| github.org("octo-org").runner_groups().repositories(2).remove(RepositoryId::new(4));
    list_self_hosted_runners_in_group_for_org, |github| github.org("octo-org").runner_groups().runners(2).list();
    set_self_hosted_runners_in_group_for_org, |github| github.org("octo-org").runner_groups().runners(2).set([7]);
    add_self_hosted_runner_to_group_for_org, |github| github.org("octo-org").runner_groups().runners(2).add(7);
    remove_self_hosted_runner_from_group_for_org, |github| github.org("octo-org").runner_groups().runners(2).remove(7);
    list_self_hosted_runners_for_org, |github| github.org("octo-org").runners().list();
    get_runner_version_deprecation_for_org, |github| github.org("octo-org").runners().version_deprecation("2.329.0");
    list_runner_applications_for_org, |github| github.org("octo-org").runners().downloads();
    generate_runner_jitconfig_for_org, |github| github.org("octo-org").runners().create_jit_config(NewJitConfig::new("build-1", 1, ["gpu"]));
    create_registration_token_for_org, |github| github.org("octo-org").runners().registration_token();
    create_remove_token_for_org, |github| github.org("octo-org").runners().remove_token();
    get_self_hosted_runner_for_org, |github| github.org("octo-org").runners().get(7);
    delete_self_hosted_runner_from_org, |github| github.org("octo-org").runners().delete(7);
    list_labels_for_self_hosted_runner_for_org, |github| github.org("octo-org").runners().labels(7).list();
    set_custom_labels_for_self_hosted_runner_for_org, |github| github.org("octo-org").runners().labels(7).set(["gpu"]);
    add_custom_labels_to_self_hosted_runner_for_org, |github| github.org("octo-org").runners().labels(7).add(["gpu"]);
    remove_all_custom_labels_from_self_hosted_runner_for_org, |github| github.org("octo-org").runners().labels(7).clear();
    remove_custom_label_from_self_hosted_runner_for_org, |github| github.org("octo-org").runners().labels(7).remove("gpu");
    list_self_hosted_runners_for_repo, |github| github.repo("octo", "hello").runners().list();
    get_runner_version_deprecation_for_repo, |github| github.repo("octo", "hello").runners().version_deprecation("2.329.0");
    list_runner_applications_for_repo, |github| github.repo("octo", "hello").runners().downloads();
    generate_runner_jitconfig_for_repo, |github| github.repo("octo", "hello").runners().create_jit_config(NewJitConfig::new("build-1", 1, ["gpu"]));
    create_registration_token_for_repo, |github| github.repo("octo", "hello").runners().registration_token();
    create_remove_token_for_repo, |github| github.repo("octo", "hello").runners().remove_token();
    get_self_hosted_runner_for_repo, |github| github.repo("octo", "hello").runners().get(7);
    delete_self_hosted_runner_from_repo, |github| github.repo("octo", "hello").runners().delete(7);
    list_labels_for_self_hosted_runner_for_repo, |github| github.repo("octo", "hello").runners().labels(7).list();
    set_custom_labels_for_self_hosted_runner_for_repo, |github| github.repo("octo", "hello").runners().labels(7).set(["gpu"]);
    add_custom_labels_to_self_hosted_runner_for_repo, |github| github.repo("octo", "hello").runners().labels(7).add(["gpu"]);
    remove_all_custom_labels_from_self_hosted_runner_for_repo, |github| github.repo("octo", "hello").runners().labels(7).clear();
    remove_custom_label_from_self_hosted_runner_for_repo, |github| github.repo("octo", "hello").runners().labels(7).remove("gpu");
    list_repos_accessible_to_installation, |github| github.installation_repositories();
    list_repositories_for_org, |github| github.org("octo-org").repositories();
    get_repository, |github| github.repo("octo", "hello").get();
}
